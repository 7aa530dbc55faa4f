import { expect, test } from './testing/test.ts';

/** Every test fails on what the browser complains about; here it is provoked, to see that it is noticed. */
test('a script that the policy forbids, an uncaught error and a failed answer are noticed', async ({
  stranger,
  complaintsOf,
}) => {
  const page = await stranger();
  const complaints = complaintsOf(page);
  await page.goto('/sign-in');
  expect(complaints.seen()).toEqual([]);
  await page.evaluate(() => {
    document.body.setAttribute('onclick', 'alert(1)');
    setTimeout(() => {
      throw new Error('planted error');
    });
    void fetch('/_next/static/no-such-script.js');
  });
  complaints.expect(/Content Security Policy|planted error|404/);
  await expect.poll(() => complaints.seen().join('\n')).toMatch(/Content Security Policy/);
  await expect.poll(() => complaints.seen().join('\n')).toMatch(/uncaught: planted error/);
  await expect.poll(() => complaints.seen().join('\n')).toMatch(/404/);
});
