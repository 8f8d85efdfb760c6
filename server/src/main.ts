import { startServer } from './startServer';

const editorProcess = process.argv.find((argument) => argument.startsWith('--clientProcessId='))?.split('=')[1];
startServer(
  process.argv.includes('--node-ipc') ? 'ipc' : 'stdio',
  editorProcess === undefined ? undefined : Number(editorProcess),
);
