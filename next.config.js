/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // These keep state on globalThis or load native parts: one copy per process, shared with the bundled server.
  serverExternalPackages: ['mongoose', '@temporalio/client', '@temporalio/common', '@node-rs/argon2', 'pino'],
  // `npm run check` checks the types of the whole checkout; a start on a person's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};
