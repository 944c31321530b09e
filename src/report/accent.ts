/** The site's one accent colour: whether it can be read, and its tints in light and dark (WCAG 2.2, 1.4.3). */

/** Of the site where `site.yaml` names none. */
export const defaultAccent = '#a4231b';

/** The least contrast of text, and what the dark tint is given. */
const least = 4.5;
const comfortable = 7;

/** The papers of `tokens.css` on which the accent stands, the least favourable of each. */
const lightPaper = '#f6f3ee';
const darkPaper = '#22201d';

/** A colour's tints, named as the custom properties of `tokens.css`. */
export interface Tints {
  accent: string;
  accentSoft: string;
  onAccent: string;
}

/** The tints of an accent that can be read in light, for light and dark. */
export function tintsOf(accent: string): { light: Tints; dark: Tints } {
  const onDark = towards(accent, '#ffffff', darkPaper, comfortable);
  return {
    light: { accent, accentSoft: mixed(accent, '#fdfcfa', 0.92), onAccent: '#ffffff' },
    dark: {
      accent: onDark,
      accentSoft: mixed(onDark, '#181715', 0.86),
      onAccent: mixed(onDark, '#000000', 0.86),
    },
  };
}

/** The nearest darker colour that can be read on the light paper: the colour itself where it can. */
export const readableAccent = (accent: string): string =>
  towards(accent, '#000000', lightPaper, least);

/** The contrast of a colour with the light paper, from 1 to 21. */
export const contrastOnPaper = (accent: string): number => contrast(accent, lightPaper);

/** Mixes a colour with another, no more than it needs for so much contrast with a paper. */
function towards(colour: string, other: string, paper: string, enough: number): string {
  const steps = Array.from({ length: 101 }, (_, i) => mixed(colour, other, i / 100));
  return steps.find((step) => contrast(step, paper) >= enough) ?? other;
}

/** Contrast as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(one: string, other: string, share: number): string {
  const others = channels(other);
  const parts = channels(one).map((part, i) =>
    Math.round(part + ((others[i] ?? part) - part) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
