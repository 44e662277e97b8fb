import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-jobs': Plain;
      /** Around the choices of a long group; `data-label` is what several of them are called. */
      'group-search': Plain & { 'data-label': string };
    }
  }
}
