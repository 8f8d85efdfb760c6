import { startServer } from '@callsight/server';

// The server of a machine whose policy stands where the argument says.
startServer('stdio', undefined, undefined, process.argv.slice(2));
