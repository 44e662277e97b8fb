declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrgJson: { '@graph': readonly object[] });
    validate(found: {
      jsonld: Record<string, readonly object[]>;
    }): Promise<{ severity: string; issueMessage: string; rootType: string; path?: readonly object[] }[]>;
  }
}
