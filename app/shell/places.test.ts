import { expect, it } from 'vitest';
import { ROLES } from '#domain/vocabulary.ts';
import { OWN_PLACES, placesFor } from './places.ts';

const names = (...roles: Parameters<typeof placesFor>[0]) => placesFor(roles).map(({ name }) => name);

it('puts my boards first', () =>
  expect(names('PRODUCT_OWNER')).toEqual([
    'Home',
    'Product',
    'PMO',
    'QA',
    'Engineering',
    'Specs',
    'Work items',
    'Report a defect',
    'Reports',
  ]));

it('offers reporting to those only who may report (M-1)', () => {
  for (const role of ROLES) expect(names(role).includes('Report a defect')).toBe(role !== 'VIEWER' && role !== 'ADMIN');
});

it('offers administration to those only who have something there', () => {
  for (const role of ROLES) {
    expect(names(role).includes('Admin')).toBe(['ADMIN', 'PMO_LEAD', 'HEAD_OF_SPECS'].includes(role));
  }
});

it.each(ROLES)('gives each place of %s a key of its own', (role) => {
  const keys = [...placesFor([role]), ...OWN_PLACES].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
