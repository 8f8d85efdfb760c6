// A target that is compared with a fixed list before the call is one of it.
// @file src/guarded.ts
import express from 'express';

const ORIGINS = ['https://a.example.com', 'https://b.example.com'];
const HOSTS = new Set(['a.example.com']);
const GROWING = ['https://c.example.com'];
GROWING.push(process.argv[2]);
const alias = GROWING;
const router = express.Router();
router.get('/includes', async (req, res) => {
  const target = new URL(req.query.url);
  if (!ORIGINS.includes(target.origin)) return res.status(400).end();
  await fetch(target);
//            ^^^^^^ GET https://a.example.com/{} | https://b.example.com/{}
});
router.get('/has', async (req, res) => {
  if (!HOSTS.has(new URL(req.query.url).hostname)) throw new Error('not allowed');
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET //a.example.com/{}
});
router.get('/equal', async (req, res) => {
  if (new URL(req.query.url).origin === 'https://a.example.com') await fetch(req.query.url);
//                                                                           ^^^^^^^^^^^^^ GET https://a.example.com/{}
});
router.get('/switch', async (req, res) => {
  switch (new URL(req.query.url).hostname) {
    case 'a.example.com':
    case 'b.example.com':
      await fetch(req.query.url);
//                ^^^^^^^^^^^^^ GET //a.example.com/{} | //b.example.com/{}
      break;
    default:
      await fetch(req.query.url);
//                ^^^^^^^^^^^^^ GET unresolved request req.query.url
  }
});
async function safe(target: string) {
  if (ORIGINS.indexOf(target) === -1) throw new Error('not allowed');
  return fetch(target);
//             ^^^^^^ GET https://a.example.com/{} | https://b.example.com/{}
}
router.get('/inside', async (req, res) => {
  await safe(req.query.url);
//           ^^^^^^^^^^^^^ wrapper GET https://a.example.com/{} | https://b.example.com/{}
});
function isAllowed(target: string) {
  return HOSTS.has(new URL(target).hostname);
}
router.get('/asked', async (req, res) => {
  if (!isAllowed(req.query.url)) return res.status(403).end();
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET //a.example.com/{}
});
router.get('/choice', async (req, res) => {
  const region = ['eu', 'us'].includes(req.query.region) ? req.query.region : 'eu';
  await fetch(`https://${region}.example.com/`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://eu.example.com/ | https://us.example.com/
});
const isKnown = (target: string) => {
  try {
    return HOSTS.has(new URL(target).hostname);
  } catch {
    return false;
  }
};
router.get('/caught', async (req, res) => {
  if (!isKnown(req.query.url)) return res.status(403).end();
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET //a.example.com/{}
});
class Allowed {
  takes(target: string) {
    return HOSTS.has(new URL(target).hostname);
  }
}
const allowed = new Allowed();
router.get('/method', async (req, res) => {
  if (allowed.takes(req.query.url)) await fetch(req.query.url);
//                                              ^^^^^^^^^^^^^ GET //a.example.com/{}
});
router.get('/completed', async (req, res) => {
  let target = req.query.url;
  if (!target.startsWith('https:')) target = 'https://' + target;
  if (!HOSTS.has(new URL(target).hostname)) return;
  await fetch(target);
//            ^^^^^^ GET //a.example.com/{}
});
const all = ORIGINS.concat('https://c.example.com');
router.get('/copied', async (req, res) => {
  if (ORIGINS.includes(req.query.origin)) await fetch(req.query.origin);
//                                                    ^^^^^^^^^^^^^^^^ GET https://a.example.com/{} | https://b.example.com/{}
});
router.get('/behind', async (req, res) => {
  if (ORIGINS.includes(req.query.origin)) await fetch(`${req.query.origin}/${req.query.path}`);
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://a.example.com/{} | https://b.example.com/{}
});

// A list that grows, another value, a comparison that need not have been made.
router.get('/growing', async (req, res) => {
  if (!GROWING.includes(new URL(req.query.url).origin)) return;
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
function isValid(target: string) {
  return target.startsWith('https://a.example.com');
}
router.get('/start', async (req, res) => {
  if (!isValid(req.query.url)) return;
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
router.get('/alias', async (req, res) => {
  if (!alias.includes(new URL(req.query.url).origin)) return;
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
router.get('/computed', async (req, res) => {
  if (![req.query.url].includes(req.query.url)) return;
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
router.get('/other', async (req, res) => {
  if (!ORIGINS.includes(req.query.other)) return;
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
router.get('/sometimes', async (req, res) => {
  if (req.query.strict) {
    if (!ORIGINS.includes(req.query.url)) return;
  }
  await fetch(req.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
router.get('/else', async (req, res) => {
  if (ORIGINS.includes(req.query.url)) res.end();
  else await fetch(req.query.url);
//                 ^^^^^^^^^^^^^ GET unresolved request req.query.url
});

// What was compared is not what decides the host.
router.get('/scheme', async (req, res) => {
  const target = new URL(req.query.url);
  if (target.protocol !== 'https:') return;
  await fetch(target);
//            ^^^^^^ GET unresolved request req.query.url
});
router.get('/kind', async (req, res) => {
  const { host, kind } = req.query;
  if (!['cats', 'dogs'].includes(kind)) return;
  await fetch(`https://${host}/${kind}`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request req.query.host
});
router.get('/base', async (req, res) => {
  if (['/cats', '/dogs'].includes(req.query.path)) await fetch(new URL(req.query.path, req.query.base));
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request req.query.base
});
router.get('/later', async (req, res) => {
  let target = req.query.url;
  if (!HOSTS.has(new URL(target).hostname)) return;
  target = req.query.other;
  await fetch(target);
//            ^^^^^^ GET unresolved request req.query.other
});
function isAllowedFor(target: string, role: string) {
  return ['reader', 'writer'].includes(role);
}
router.get('/role', async (req, res) => {
  if (isAllowedFor(req.query.url, req.query.role)) await fetch(req.query.url);
//                                                             ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
