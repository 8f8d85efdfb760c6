// @file package.json
{ "name": "root", "workspaces": ["apps/*"] }

// @file apps/web/package.json
{ "name": "@acme/web" }

// @file apps/api/package.json
{ "name": "@acme/api" }

// @file .env
REGION=eu

// @file docker-compose.yml
x-shared: &shared
  SHARED_URL: https://shared.example.com
services:
  web:
    build: ./apps/web
    environment:
      <<: *shared
      ORDERS_URL: "https://orders.${REGION:-us}.example.com"
      STAGED_URL: https://${STAGE:-dev}.example.com
      HANDED_ON: ${HANDED_ON}
      PARTLY: https://${UNSET}.example.com/a
  api:
    build: { context: ., dockerfile: apps/api/Dockerfile }
    environment:
      - ORDERS_URL=http://api-only.example.com
      - LISTED=https://listed.example.com
      - PASSED
    env_file: [config/api.env]
  db:
    image: postgres:17
    environment: { POSTGRES_HOST: db.example.com }

// @file config/api.env
FROM_FILE=https://env-file.example.com

// @file apps/web/src/compose.ts
fetch(process.env.ORDERS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.eu.example.com/ (docker-compose)
fetch(process.env.SHARED_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://shared.example.com/ (docker-compose)
fetch(process.env.STAGED_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://dev.example.com/ (docker-compose)
// Handed on from a shell that nobody knows, and set for another program.
fetch(process.env.HANDED_ON!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment HANDED_ON
fetch(process.env.LISTED!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment LISTED
fetch(process.env.PARTLY!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET
fetch(`https://${process.env.POSTGRES_HOST}/`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment POSTGRES_HOST

// @file apps/api/src/compose.ts
fetch(process.env.ORDERS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET http://api-only.example.com/ (docker-compose)
fetch(process.env.LISTED!);
//    ^^^^^^^^^^^^^^^^^^ GET https://listed.example.com/ (docker-compose)
fetch(process.env.PASSED!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment PASSED
fetch(process.env.FROM_FILE!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://env-file.example.com/ (docker-compose)

// @file k8s/overlays/production/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      containers:
        - name: web
          image: registry.example.com/acme/web:1.2
          env:
            - name: STOCK_HOST
              value: stock.example.com
            - name: STOCK_URL
              value: "https://$(STOCK_HOST)/api"
            - name: TOKEN
              valueFrom: { secretKeyRef: { name: web, key: token } }
            - name: RENAMED
              valueFrom:
                configMapKeyRef: { name: endpoints, key: billing }
          envFrom:
            - configMapRef: { name: web-config }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web-config }
data:
  MAPPED_URL: https://mapped.example.com

// @file k8s/base/endpoints.yaml
kind: ConfigMap
metadata: { name: endpoints, namespace: shop }
data:
  billing: https://billing.example.com

// @file k8s/jobs.yaml
kind: CronJob
metadata: { name: api }
spec:
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: sweep
              env: [{ name: STOCK_URL, value: https://cron.example.com }]

// @file apps/web/src/kubernetes.ts
fetch(process.env.STOCK_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://stock.example.com/api (production)
fetch(process.env.MAPPED_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://mapped.example.com/ (production)
fetch(process.env.RENAMED!);
//    ^^^^^^^^^^^^^^^^^^^ GET https://billing.example.com/ (production)
fetch(process.env.TOKEN!);
//    ^^^^^^^^^^^^^^^^^ GET unresolved environment TOKEN

// @file apps/api/src/kubernetes.ts
fetch(process.env.STOCK_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://cron.example.com/ (kubernetes)

// @file sites/vercel/vercel.json
{ "env": { "API": "https://vercel.example.com", "SECRET": "@api-secret" }, "build": { "env": { "BUILT": "https://built.example.com" } } }

// @file sites/vercel/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://vercel.example.com/ (vercel)
fetch(process.env.BUILT!);
//    ^^^^^^^^^^^^^^^^^ GET https://built.example.com/ (vercel)
fetch(process.env.SECRET!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment SECRET

// @file sites/worker/wrangler.toml
name = "worker"
[vars]
API = "https://worker.example.com" # the default
[env.staging]
vars = { API = 'https://staging.worker.example.com' }
[env.production.vars]
API = """https://production.worker.example.com"""

// @file sites/worker/main.ts
import { env } from 'cloudflare:workers';
fetch(env.API);
//    ^^^^^^^ GET https://production.worker.example.com/ (production) | https://staging.worker.example.com/ (staging) | https://worker.example.com/ (wrangler)

// @file sites/pages/wrangler.jsonc
{ /* Pages */ "vars": { "API": "https://pages.example.com" }, "env": { "preview": { "vars": { "API": "https://preview.example.com" } } }, }

// @file sites/pages/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://pages.example.com/ (wrangler) | https://preview.example.com/ (preview)

// @file sites/netlify/netlify.toml
[build.environment]
  API = "https://netlify.example.com"
[context.deploy-preview.environment]
  API = "https://preview.netlify.example.com"

// @file sites/netlify/main.ts
fetch(import.meta.env.API);
//    ^^^^^^^^^^^^^^^^^^^ GET https://netlify.example.com/ (netlify) | https://preview.netlify.example.com/ (deploy-preview)

// @file lambda/serverless.yml
custom:
  domain: lambda.example.com
provider:
  environment:
    API: https://${self:custom.domain}/v1
    STAGED: https://${opt:stage, 'dev'}.lambda.example.com
    OPEN: https://${opt:stage}.lambda.example.com
    FROM: ${env:UPSTREAM, 'https://upstream.example.com'}
functions:
  one:
    environment:
      OWN: https://one.example.com

// @file lambda/handler.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://lambda.example.com/v1 (serverless)
fetch(process.env.STAGED!);
//    ^^^^^^^^^^^^^^^^^^ GET https://dev.lambda.example.com/ (serverless)
fetch(process.env.OPEN!);
//    ^^^^^^^^^^^^^^^^ GET unresolved environment opt.stage
fetch(process.env.FROM!);
//    ^^^^^^^^^^^^^^^^ GET https://upstream.example.com/ (serverless)
fetch(process.env.OWN!);
//    ^^^^^^^^^^^^^^^ GET https://one.example.com/ (serverless)

// @file gae/app.yaml
env_variables:
  API: https://gae.example.com

// @file gae/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://gae.example.com/ (app-engine)

// @file render/render.yaml
services:
  - type: web
    name: site
    envVars:
      - { key: API, value: https://render.example.com }
      - key: OTHER
        sync: false

// @file render/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://render.example.com/ (render)
fetch(process.env.OTHER!);
//    ^^^^^^^^^^^^^^^^^ GET unresolved environment OTHER

// @file fly/fly.toml
[env]
  API = "https://fly.example.com"
  PORT = 8080

// @file fly/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://fly.example.com/ (fly)
fetch(`http://localhost:${process.env.PORT}/health`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://localhost:8080/health (fly)

// @file box/Dockerfile
FROM node:22
ARG HOST=box.example.com
ENV API=https://${HOST}/v1 \
    QUOTED="https://quoted.example.com"
ENV SPACED https://spaced.example.com
ARG HANDED
ENV HANDED=$HANDED

// @file box/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://box.example.com/v1 (dockerfile)
fetch(process.env.QUOTED!);
//    ^^^^^^^^^^^^^^^^^^ GET https://quoted.example.com/ (dockerfile)
fetch(process.env.SPACED!);
//    ^^^^^^^^^^^^^^^^^^ GET https://spaced.example.com/ (dockerfile)
fetch(process.env.HANDED!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment HANDED

// @file sam/template.yaml
Globals:
  Function:
    Environment:
      Variables: { API: https://sam.example.com }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: orders/
      Environment:
        Variables:
          ORDERS_URL: https://orders.example.com
          MADE: !Sub https://${Name}.example.com

// @file sam/orders/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://sam.example.com/ (cloudformation)
fetch(process.env.ORDERS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/ (cloudformation)
fetch(process.env.MADE!);
//    ^^^^^^^^^^^^^^^^ GET unresolved environment MADE

// @file sam/other/main.ts
fetch(process.env.ORDERS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment ORDERS_URL

// @file charts/values.production.yaml
web:
  env:
    - name: CHART_URL
      value: https://chart.example.com
    - name: MADE_URL
      value: "https://{{ .Release.Name }}.example.com"
  ingress: { env: plain }
api:
  extraEnv: { CHART_URL: https://api-chart.example.com }

// @file apps/web/src/helm.ts
fetch(process.env.CHART_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://chart.example.com/ (production)
fetch(process.env.MADE_URL!);
//    ^^^^^^^^^^^^^^^^^^^^ GET unresolved environment MADE_URL

// @file heroku/app.json
{ "env": { "API": { "description": "the API", "value": "https://heroku.example.com" }, "PLAIN": "https://plain.example.com" } }

// @file heroku/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET https://heroku.example.com/ (heroku)
fetch(process.env.PLAIN!);
//    ^^^^^^^^^^^^^^^^^ GET https://plain.example.com/ (heroku)

// @file broken/docker-compose.yml
services: { a: { build: ., environment: { API: https://broken.example.com }

// @file broken/vercel.json
{ "env": { "API": "https://broken.example.com"

// @file broken/main.ts
// A file that no tool could read says nothing.
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET unresolved environment API

// @file plain/values.yaml
server: { url: https://not-a-variable.example.com, env: { API: '{{ .Values.api }}' } }

// @file plain/main.ts
fetch(process.env.API!);
//    ^^^^^^^^^^^^^^^ GET unresolved environment API

// @file fleet/package.json
{ "name": "fleet", "workspaces": ["*-service"] }

// @file fleet/compose/compose.local.yml
services:
  trips-service:
    image: node:22
    environment: [TRIPS_URL=https://trips.example.com]
  store:
    image: postgres
    environment: { TRIPS_URL: https://store.example.com }

// @file fleet/trips-service/package.json
{ "name": "trips" }

// @file fleet/trips-service/main.ts
fetch(process.env.TRIPS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://trips.example.com/ (docker-compose.local)

// @file fleet/cars-service/package.json
{ "name": "cars" }

// @file fleet/cars-service/main.ts
fetch(process.env.TRIPS_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment TRIPS_URL

// @file fleet/trial/package.json
{ "name": "trial" }

// @file fleet/trial/docker-compose.yml
services: { trips-service: { image: node, environment: { TRIPS_URL: https://trial.example.com } } }
