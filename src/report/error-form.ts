import type { Site } from './schema.ts';

/**
 * The address at which a reader says what is wrong, with places for what is filled in: {title} and {text}. It is the
 * form or mailbox of `errorsTo`, else the mailbox that the contact names; none where there is neither.
 */
export function errorForm({
  errorsTo,
  contact,
}: Pick<Site, 'errorsTo' | 'contact'>): string | undefined {
  const to = errorsTo ?? /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact)?.[0];
  if (!to) return undefined;
  return to.includes('@') && !to.includes('/') ? `mailto:${to}?subject={title}&body={text}` : to;
}

/** The form with what a reader need not type. */
export const filledForm = (form: string, title: string, text: string): string =>
  form.replace('{title}', encodeURIComponent(title)).replace('{text}', encodeURIComponent(text));
