'use client';

import { useQuery } from '@tanstack/react-query';
import { askGraphQL } from '../live/ask-graphql.ts';
import { PEOPLE, SPECS } from './documents.ts';
import type { ChoosablePerson, ChoosableSpec } from './shown.ts';

/** People and specs change rarely; what a form offers may be a minute old. */
const FRESH_MS = 60_000;

const NOBODY: readonly ChoosablePerson[] = [];
const NO_SPECS: readonly ChoosableSpec[] = [];

/** Everybody, by name; asked for only where a form offers people. */
export function usePeople(needed: boolean): readonly ChoosablePerson[] {
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => askGraphQL(PEOPLE, {}, signal),
    enabled: needed,
    staleTime: FRESH_MS,
  });
  return data?.people ?? NOBODY;
}

/** The registry of canonical specs; asked for only where a form offers them. */
export function useSpecs(needed: boolean): readonly ChoosableSpec[] {
  const { data } = useQuery({
    queryKey: ['specs'],
    queryFn: ({ signal }) => askGraphQL(SPECS, {}, signal),
    enabled: needed,
    staleTime: FRESH_MS,
  });
  return data?.specs ?? NO_SPECS;
}
