import { notification } from '../handler';
import { loadSettings } from '../loadSettings';
import { readAnything } from '../params';
import { scanAll } from '../scanAll';

/** Files that decide what is found, beside those that are open. */
const watched = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,html,htm}',
  '**/{.env,.env.*,*.env,.dev.vars,Dockerfile,*.yml,*.yaml}',
  '**/{vercel,wrangler,angular}.{json,jsonc}',
  '**/{wrangler,netlify,fly}.toml',
  '**/{package.json,tsconfig*.json,jsconfig*.json,.gitignore}',
  '**/{callsight.json,callsight.jsonc,.callsight.json,callsight.lock.json}',
];

/** Asks the editor for changes on disk and for the settings, then looks at the folders in the background. */
export const initialized = notification('initialized', readAnything, (session) => {
  const registrations = [
    ...(session.client?.registersWatchers
      ? [
          {
            id: 'callsight.files',
            method: 'workspace/didChangeWatchedFiles',
            registerOptions: { watchers: watched.map((globPattern) => ({ globPattern })) },
          },
        ]
      : []),
    ...(session.client?.registersConfiguration
      ? [
          {
            id: 'callsight.settings',
            method: 'workspace/didChangeConfiguration',
            registerOptions: { section: 'callsight' },
          },
        ]
      : []),
  ];
  if (registrations.length > 0) {
    session.connection.sendRequest('client/registerCapability', { registrations }).catch(() => undefined);
  }
  session.log('info', 'CallSight is ready', {
    version: session.world.version,
    folders: session.projects.folders().length,
    network: session.world.network.reach(),
  });
  void loadSettings(session).then(() => {
    const wants = session.projects.folders().some((project) => session.settingsOf(project).run !== 'manual');
    if (wants) return scanAll(session);
    session.tellStatus();
    return undefined;
  });
});
