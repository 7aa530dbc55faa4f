import mongoose from 'mongoose';

const { MongoClient } = mongoose.mongo;

/** Opens a short connection to a MongoDB server, uses it and closes it. */
export async function withMongodb<T>(
  uri: string,
  use: (client: InstanceType<typeof MongoClient>) => Promise<T>,
  timeoutMs = 2000,
): Promise<T> {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
    socketTimeoutMS: timeoutMs * 5,
    maxPoolSize: 1,
  });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.close();
  }
}

/**
 * Sees that a server answers and lets us in.
 *
 * @throws when it does not within `timeoutMs`
 */
export async function pingMongodb(uri: string, timeoutMs = 2000): Promise<void> {
  // A ping needs no sign-in; reading does.
  await withMongodb(uri, (client) => client.db().listCollections({}, { nameOnly: true }).toArray(), timeoutMs);
}

/** An address without its password, for messages. */
export function withoutPassword(uri: string): string {
  return uri.replace(/^(\w[\w+.-]*:\/\/[^:@/]+):[^@/]*@/, '$1:…@');
}
