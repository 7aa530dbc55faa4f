/** Whose reports they are: names that are made up, some of them in one title of a thousand only. */
const FIRST = ['Amber', 'Birch', 'Cobalt', 'Dune', 'Ember', 'Fjord', 'Granite', 'Harbour', 'Indigo', 'Juniper'];
const SECOND = ['Analytics', 'Brothers', 'Clinics', 'Dairy', 'Energy', 'Freight', 'Gardens', 'Hotels', 'Insurance'];
const THIRD = ['', ' North', ' South', ' East', ' West', ' Abroad', ' Online', ' Services', ' Group', ' Partners'];

export const CUSTOMERS: readonly string[] = FIRST.flatMap((first) =>
  SECOND.flatMap((second) => THIRD.map((third) => `${first} ${second}${third}`)),
);

/** Where it was seen. */
export const PLACES: readonly string[] = [
  'in the production workspace',
  'in the test workspace',
  'in the second account',
  'on the dashboard',
  'in the monthly export',
  'in the weekly digest',
  'on telephones',
  'in the public API',
  'in the archive',
];
