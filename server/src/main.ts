import { startServer } from './startServer';

startServer(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio');
