import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-jobs': Plain;
      /** Around the choices of a long group; `data-label` is what several of them are called. */
      'group-search': Plain & { 'data-label': string };
      'save-job': Plain & {
        'data-id': string;
        'data-title': string;
        'data-company': string;
        'data-name'?: string;
        /** There where the job has closed. */
        'data-closed'?: '';
      };
      'save-search': Plain & { 'data-query': string; 'data-title': string; 'data-total': number };
      /** Somewhere on a page with link signs. */
      'copy-links': Plain;
      /** The first thing in an article with a list of contents. */
      'reading-place': Plain;
      'saved-list': Plain;
      'save-these': Plain;
    }
  }
}
