import { graphql } from '#graphql/documents/gql.ts';
import type { MySettingsQuery } from '#graphql/documents/graphql.ts';

graphql(`fragment ShownSettings on MySettings { timeZone messages { kind email chat fixed } }`);

export const MY_SETTINGS = graphql(`query MySettings { mySettings { ...ShownSettings } }`);

export const CHANGE_MESSAGE_SETTINGS = graphql(`mutation ChangeMessageSettings($input: ChangeMessageSettingsInput!) {
  settings: changeMessageSettings(input: $input) { ...ShownSettings }
}`);

export const CHANGE_TIME_ZONE = graphql(`mutation ChangeTimeZone($input: ChangeTimeZoneInput!) {
  settings: changeTimeZone(input: $input) { ...ShownSettings }
}`);

export type ShownSettings = MySettingsQuery['mySettings'];
export type MessageWays = ShownSettings['messages'][number];
