import type { CSSProperties } from 'react';
import type { CardLayout } from '@/lib/card/lay-out.ts';

/** The colours of app/styles.css by day. No stylesheet reaches a picture. */
const COLOURS = {
  paper: '#faf9f4',
  ink: '#18211c',
  muted: '#55615a',
  accent: '#14593d',
  blaze: '#e0631f',
} as const;

type Props = CardLayout & { family: string; width: number; height: number; margin: number };

/** A share card as it is drawn into a picture: every line is broken already, so nothing here wraps. */
export const ShareCard = ({ family, width, height, margin, ...lines }: Props) => (
  <div
    style={{
      display: 'flex',
      flexDirection: 'column',
      width,
      height,
      padding: `${margin - 12}px ${margin}px ${margin - 8}px`,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: family,
      fontWeight: 500,
      borderBottom: `16px solid ${COLOURS.accent}`,
    }}
  >
    <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 48, fontWeight: 700 }}>
        <div style={{ width: 26, height: 44, marginRight: 20, borderRadius: 4, background: COLOURS.blaze }} />
        Waymark
      </div>
      <Lines {...lines.corner} style={{ color: COLOURS.muted }} />
    </div>
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        flexGrow: 1,
        justifyContent: 'center',
        paddingTop: 4,
      }}
    >
      <Lines {...lines.head} style={{ color: COLOURS.accent, marginBottom: 8 }} />
      <Lines {...lines.title} style={{ fontWeight: 700, lineHeight: 1.06 }} />
    </div>
    <Lines {...lines.figure} style={{ fontWeight: 700, color: COLOURS.accent, marginTop: 14 }} />
    <Lines {...lines.note} style={{ color: COLOURS.muted, marginTop: 4 }} />
  </div>
);

const Lines = ({ size, lines, style }: CardLayout['title'] & { style: CSSProperties }) => (
  <div style={{ display: 'flex', flexDirection: 'column', fontSize: size, lineHeight: 1.2, ...style }}>
    {lines.map((line) => (
      <div key={line} style={{ whiteSpace: 'nowrap' }}>
        {line}
      </div>
    ))}
  </div>
);
