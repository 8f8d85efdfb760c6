import type { Action, ClientModel, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const at = (place: string, secure: string, open: string): TargetSource => ({
  parts: { host: [`${place}host`], port: [`${place}port`] },
  scheme: { by: [`${place}secure`], yes: secure, no: open },
});

const smtp = (place: string, url: string): TargetSource => ({
  ...at(place, 'smtps', 'smtp'),
  url: [url],
});

const send: Action = { does: 'request', method: 'member', ...smtp('self.', 'self.url'), targetOptional: true };

/**
 * Mail: a transport or a mailbox binds the server.
 * @see https://nodemailer.com/smtp/
 */
export const mail: ClientModel = {
  name: 'mail',
  kind: 'other',
  modules: {
    nodemailer: {
      createTransport: 'createTransport',
      default: 'nodemailer',
      '=': 'nodemailer',
      Transporter: 'transport',
    },
    imapflow: { ImapFlow: 'ImapFlow' },
  },
  entities: {
    nodemailer: { members: { createTransport: { does: 'is', entity: 'createTransport' } }, others: plain },
    createTransport: {
      call: {
        does: 'client',
        becomes: 'transport',
        keeps: { host: ['0.host'], port: ['0.port'], secure: ['0.secure'], url: ['0.url', '0'] },
        site: { ...smtp('0.', '0'), hostOptional: true },
      },
    },
    transport: { members: { sendMail: send, verify: send }, others: plain },
    ImapFlow: {
      construct: {
        does: 'client',
        becomes: 'mailbox',
        keeps: { host: ['0.host'], port: ['0.port'], secure: ['0.secure'] },
        site: at('0.', 'imaps', 'imap'),
      },
    },
    mailbox: {
      members: { connect: { does: 'request', ...at('self.', 'imaps', 'imap'), targetOptional: true } },
      others: plain,
    },
  },
};
