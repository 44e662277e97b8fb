import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopbackIp, isPublicAddress, privateNetwork } from './address.ts';
import { notFetched } from './fault.ts';

/** All IP addresses of a name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
  );

/**
 * The name look-up that a connection itself makes, so that what was checked is what is connected to: a second
 * question could get another answer. One private address among public ones refuses the name. `localhost` comes this
 * far only where the operator wrote it (`checkAddress`), and then leads to this machine and nowhere else.
 */
export const publicLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean = isPublicAddress): LookupFunction =>
  (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const wanted = addresses.filter(({ family }) => !options.family || options.family === family);
        const [first] = wanted;
        // The whole list counts, not only what is wanted of it.
        const mayBe = host === 'localhost' ? isLoopbackIp : isAllowed;
        if (!addresses.every(({ address }) => mayBe(address))) callback(privateNetwork(host), '');
        else if (!first) callback(unknownName(host), '');
        else if (options.all) callback(null, wanted);
        else callback(null, first.address, first.family);
      },
      () => callback(unknownName(host), ''),
    );
  };

const unknownName = (host: string): Error =>
  notFetched(host, 'no server is known by that name just now; check the address', { isPassing: true });
