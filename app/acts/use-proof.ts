'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNow } from '../components/clock.tsx';
import { askGraphQL } from '../live/ask-graphql.ts';
import { PROVEN_AT } from './documents.ts';

/** In real time, whatever the run's time scale (G-4). */
const TRUSTED_MS = 15 * 60_000;
const FRESH_MS = 60_000;
const KEY = ['proven-at'];

/** What is known of when the reader last gave the password. It spares them a refusal; the process decides. */
export function useProof(): { isOld: boolean; renewed: () => void } {
  const now = useNow();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => askGraphQL(PROVEN_AT, {}, signal),
    staleTime: FRESH_MS,
  });
  return {
    isOld: data !== undefined && now - Date.parse(data.provenAt) > TRUSTED_MS,
    renewed: () => void client.invalidateQueries({ queryKey: KEY }),
  };
}
