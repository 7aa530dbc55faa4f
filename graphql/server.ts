import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Router } from 'express';
import { fromMillis, type Instant } from '#domain/instant.ts';
import type { SecurityLog } from '#models/security-log-writer.ts';
import { createContext, type GraphQLContext, type ProvePassword, type Runs, type SignedIn } from './context.ts';
import { createErrorFormatter } from './format-error.ts';
import { typeDefs } from './generated/schema.ts';
import { answerBadBodies, jsonBodies, neverStored, onlyPosts } from './http/bodies.ts';
import { endOf, personOf, requirePerson } from './http/require-person.ts';
import { pageSizeLimit } from './limits/page-sizes.ts';
import { queryCostLimit } from './limits/query-cost.ts';
import { MAX_TOKENS, queryShapeRules } from './limits/query-shape.ts';
import { refuseRepetition } from './limits/refuse-repetition.ts';
import { createRequestRate } from './limits/request-rate.ts';
import { knownOperations } from './limits/variables.ts';
import type { Log } from './log.ts';
import { resolvers } from './resolvers/index.ts';
import { noteDeniedRequests } from './security/note-denied-requests.ts';

export interface GraphQLServerOptions {
  /** The one session check: who these headers are from; null when nobody is signed in. */
  signIn: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
  provePassword: ProvePassword;
  /** Where refused and denied commands are noted. */
  securityLog: SecurityLog;
  runs: Runs;
  log: Log;
  /** Seconds that an hour takes in runs that begin now; 3600 is real time. */
  timeScale: number;
  /** Whether callers may ask for the schema. */
  introspection: boolean;
  clock?: () => Instant;
  /** What one person may send; the contract promises 50. */
  requestsPerSecond?: number;
}

export interface GraphQLServer {
  /** To be mounted at `/api/graphql`. */
  router: Router;
  /** Waits for what is being answered. */
  stop: () => Promise<void>;
}

/** The GraphQL endpoint. The database has to be connected; models hold the connection. */
export async function createGraphQLServer(options: GraphQLServerOptions): Promise<GraphQLServer> {
  const { signIn, provePassword, securityLog, runs, log, timeScale, introspection, clock = systemClock } = options;
  const mayAsk = createRequestRate(options.requestsPerSecond);
  const apollo = new ApolloServer<GraphQLContext>({
    typeDefs,
    resolvers,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    validationRules: queryShapeRules(),
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [
      knownOperations(),
      pageSizeLimit(),
      queryCostLimit(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing here may be cached by others, and looking at every field for hints doubles the time of a board.
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError: createErrorFormatter(log),
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    // Would cut an orderly stop of the whole process short.
    stopOnTerminationSignals: false,
    // Decides nothing here that is not said above (NODE_ENV never does).
    nodeEnv: 'production',
    logger: toApolloLog(log),
  });
  await apollo.start();

  const router = express.Router();
  router.use(
    neverStored,
    onlyPosts,
    requirePerson({ signIn, mayAsk, noteDenied: noteDeniedRequests(securityLog), log }),
    jsonBodies(),
    refuseRepetition,
    expressMiddleware(apollo, {
      context: ({ req, res }) => {
        const request = { person: personOf(res), address: req.ip ?? null, end: endOf(res), now: clock() };
        return Promise.resolve(createContext({ ...request, runs, provePassword, securityLog, timeScale, log }));
      },
    }),
    answerBadBodies(log),
  );
  return { router, stop: () => apollo.stop() };
}

function systemClock(): Instant {
  return fromMillis(Date.now());
}

/** Apollo itself has little to say; errors of requests go through the formatter. */
function toApolloLog(log: Log) {
  const say = (level: 'info' | 'warn' | 'error') => (message: unknown) =>
    log[level]({ from: 'apollo' }, String(message));
  return { debug: () => undefined, info: say('info'), warn: say('warn'), error: say('error') };
}
