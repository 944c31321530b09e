import { expect, test } from 'vitest';
import { errorForm, filledForm } from '../../../src/report/error-form.ts';

const contact = '电话 000-0000000，邮箱 office@example.org';

test('an error is reported to what site.yaml names, else to the mailbox of the contact', () => {
  expect(errorForm({ contact: '电话 000-0000000' })).toBeUndefined();
  expect(errorForm({ contact })).toBe('mailto:office@example.org?subject={title}&body={text}');
  expect(errorForm({ contact, errorsTo: 'web@example.org' })).toContain('mailto:web@example.org?');
  const form = 'https://example.org/issues/new?body={text}';
  expect(errorForm({ contact, errorsTo: form })).toBe(form);
});

test('what is filled in stays one value of the address', () => {
  expect(filledForm('https://example.org/new?t={title}&b={text}', '找错', '一\n二&三')).toBe(
    `https://example.org/new?t=${encodeURIComponent('找错')}&b=${encodeURIComponent('一\n二&三')}`,
  );
});
