import type { Action, ClientModel, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const make: Action = { does: 'client', becomes: 'client' };

const source = (scheme: TargetSource['scheme']): TargetSource => ({
  parts: { host: ['0.host'], port: ['0.port'] },
  ...(scheme === undefined ? {} : { scheme }),
});

/** What listeners are put on is the client itself. */
const client = (entity: string, name: string, scheme: TargetSource['scheme']) => ({
  members: {
    [name]: { does: 'request', ...source(scheme) } as const,
    on: { does: 'client', becomes: entity } as const,
    once: { does: 'client', becomes: entity } as const,
  },
  others: plain,
});

const ftp = { by: ['0.secure'], yes: 'ftps', no: 'ftp' };

/**
 * FTP, SFTP, SSH and telnet: what is connected to is named at the call that connects.
 * @see https://github.com/patrickjuchli/basic-ftp
 */
export const fileTransfer: ClientModel = {
  name: 'file-transfer',
  kind: 'other',
  modules: {
    'basic-ftp': { Client: 'BasicFtp', default: 'basicFtp', '=': 'basicFtp' },
    ftp: { default: 'Ftp', '=': 'Ftp' },
    'promise-ftp': { default: 'Ftp', '=': 'Ftp' },
    'ssh2-sftp-client': { default: 'Ssh', '=': 'Ssh' },
    ssh2: { Client: 'Ssh' },
    'node-ssh': { NodeSSH: 'Ssh' },
    'telnet-client': { Telnet: 'Telnet', default: 'Telnet', '=': 'Telnet' },
  },
  entities: {
    basicFtp: { members: { Client: { does: 'is', entity: 'BasicFtp' } }, others: plain },
    BasicFtp: { construct: { ...make, becomes: 'basicFtpClient' } },
    basicFtpClient: client('basicFtpClient', 'access', ftp),
    Ftp: { construct: { ...make, becomes: 'ftpClient' }, call: { ...make, becomes: 'ftpClient' } },
    ftpClient: client('ftpClient', 'connect', ftp),
    Ssh: { construct: { ...make, becomes: 'sshClient' } },
    sshClient: client('sshClient', 'connect', 'ssh'),
    Telnet: { construct: { ...make, becomes: 'telnetClient' } },
    telnetClient: client('telnetClient', 'connect', 'telnet'),
  },
};
