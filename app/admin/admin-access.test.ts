import { expect, it } from 'vitest';
import { ROLES } from '#domain/vocabulary.ts';
import { adminAccess } from './admin-access.ts';

it.each(ROLES)('of %s', (role) => {
  expect(adminAccess([role])).toEqual({
    securityLog: role === 'ADMIN' || role === 'PMO_LEAD',
    specs: role === 'ADMIN' || role === 'HEAD_OF_SPECS',
    deadLetters: role === 'ADMIN',
  });
});
