import { appEngine } from './appEngine';
import { cloudFormation } from './cloudFormation';
import { compose } from './compose';
import type { Deployment } from './deployment';
import { dockerfile } from './dockerfile';
import { fly } from './fly';
import { helm } from './helm';
import { heroku } from './heroku';
import { kubernetes } from './kubernetes';
import { netlify } from './netlify';
import { render } from './render';
import { serverless } from './serverless';
import { vercel } from './vercel';
import { wrangler } from './wrangler';

/** Every form of deployment file; the first that fits a path reads it. A test compares this list with the folder. */
export const deployments: readonly Deployment[] = [
  appEngine,
  cloudFormation,
  compose,
  dockerfile,
  fly,
  helm,
  heroku,
  netlify,
  render,
  serverless,
  vercel,
  wrangler,
  kubernetes,
];
