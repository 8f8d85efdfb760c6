import type { Sdk } from './sdk';

/** Each service: the end of its package's name, its class, and its host without the domain. */
const services: readonly (readonly [name: string, type: string, host: string])[] = [
  ['acm', 'ACM', 'acm.{region}'],
  ['amplify', 'Amplify', 'amplify.{region}'],
  ['api-gateway', 'APIGateway', 'apigateway.{region}'],
  ['apigatewayv2', 'ApiGatewayV2', 'apigateway.{region}'],
  ['apprunner', 'AppRunner', 'apprunner.{region}'],
  ['appsync', 'AppSync', 'appsync.{region}'],
  ['athena', 'Athena', 'athena.{region}'],
  ['auto-scaling', 'AutoScaling', 'autoscaling.{region}'],
  ['batch', 'Batch', 'batch.{region}'],
  ['bedrock', 'Bedrock', 'bedrock.{region}'],
  ['bedrock-agent', 'BedrockAgent', 'bedrock-agent.{region}'],
  ['bedrock-agent-runtime', 'BedrockAgentRuntime', 'bedrock-agent-runtime.{region}'],
  ['bedrock-runtime', 'BedrockRuntime', 'bedrock-runtime.{region}'],
  ['cloudformation', 'CloudFormation', 'cloudformation.{region}'],
  ['cloudfront', 'CloudFront', 'cloudfront'],
  ['cloudtrail', 'CloudTrail', 'cloudtrail.{region}'],
  ['cloudwatch', 'CloudWatch', 'monitoring.{region}'],
  ['cloudwatch-events', 'CloudWatchEvents', 'events.{region}'],
  ['cloudwatch-logs', 'CloudWatchLogs', 'logs.{region}'],
  ['codebuild', 'CodeBuild', 'codebuild.{region}'],
  ['codepipeline', 'CodePipeline', 'codepipeline.{region}'],
  ['cognito-identity', 'CognitoIdentity', 'cognito-identity.{region}'],
  ['cognito-identity-provider', 'CognitoIdentityProvider', 'cognito-idp.{region}'],
  ['comprehend', 'Comprehend', 'comprehend.{region}'],
  ['config-service', 'ConfigService', 'config.{region}'],
  ['connect', 'Connect', 'connect.{region}'],
  ['cost-explorer', 'CostExplorer', 'ce.us-east-1'],
  ['dynamodb', 'DynamoDB', 'dynamodb.{region}'],
  ['dynamodb-streams', 'DynamoDBStreams', 'streams.dynamodb.{region}'],
  ['ec2', 'EC2', 'ec2.{region}'],
  ['ecr', 'ECR', 'api.ecr.{region}'],
  ['ecr-public', 'ECRPUBLIC', 'api.ecr-public.{region}'],
  ['ecs', 'ECS', 'ecs.{region}'],
  ['efs', 'EFS', 'elasticfilesystem.{region}'],
  ['eks', 'EKS', 'eks.{region}'],
  ['elastic-load-balancing-v2', 'ElasticLoadBalancingV2', 'elasticloadbalancing.{region}'],
  ['elasticache', 'ElastiCache', 'elasticache.{region}'],
  ['eventbridge', 'EventBridge', 'events.{region}'],
  ['firehose', 'Firehose', 'firehose.{region}'],
  ['glue', 'Glue', 'glue.{region}'],
  ['iam', 'IAM', 'iam'],
  ['iot', 'IoT', 'iot.{region}'],
  ['kinesis', 'Kinesis', 'kinesis.{region}'],
  ['kms', 'KMS', 'kms.{region}'],
  ['lambda', 'Lambda', 'lambda.{region}'],
  ['lex-runtime-v2', 'LexRuntimeV2', 'runtime-v2-lex.{region}'],
  ['location', 'Location', 'geo.{region}'],
  ['marketplace-metering', 'MarketplaceMetering', 'metering.marketplace.{region}'],
  ['mediaconvert', 'MediaConvert', 'mediaconvert.{region}'],
  ['opensearch', 'OpenSearch', 'es.{region}'],
  ['organizations', 'Organizations', 'organizations.us-east-1'],
  ['personalize-runtime', 'PersonalizeRuntime', 'personalize-runtime.{region}'],
  ['pinpoint', 'Pinpoint', 'pinpoint.{region}'],
  ['polly', 'Polly', 'polly.{region}'],
  ['rds', 'RDS', 'rds.{region}'],
  ['rds-data', 'RDSData', 'rds-data.{region}'],
  ['redshift', 'Redshift', 'redshift.{region}'],
  ['redshift-data', 'RedshiftData', 'redshift-data.{region}'],
  ['rekognition', 'Rekognition', 'rekognition.{region}'],
  ['resource-groups-tagging-api', 'ResourceGroupsTaggingAPI', 'tagging.{region}'],
  ['route-53', 'Route53', 'route53'],
  ['s3', 'S3', 's3.{region}'],
  ['sagemaker', 'SageMaker', 'api.sagemaker.{region}'],
  ['sagemaker-runtime', 'SageMakerRuntime', 'runtime.sagemaker.{region}'],
  ['scheduler', 'Scheduler', 'scheduler.{region}'],
  ['secrets-manager', 'SecretsManager', 'secretsmanager.{region}'],
  ['servicediscovery', 'ServiceDiscovery', 'servicediscovery.{region}'],
  ['ses', 'SES', 'email.{region}'],
  ['sesv2', 'SESv2', 'email.{region}'],
  ['sfn', 'SFN', 'states.{region}'],
  ['sns', 'SNS', 'sns.{region}'],
  ['sqs', 'SQS', 'sqs.{region}'],
  ['ssm', 'SSM', 'ssm.{region}'],
  ['sso', 'SSO', 'portal.sso.{region}'],
  ['sso-oidc', 'SSOOIDC', 'oidc.{region}'],
  ['sts', 'STS', 'sts.{region}'],
  ['support', 'Support', 'support.us-east-1'],
  ['textract', 'Textract', 'textract.{region}'],
  ['timestream-write', 'TimestreamWrite', 'ingest.timestream.{region}'],
  ['transcribe', 'Transcribe', 'transcribe.{region}'],
  ['translate', 'Translate', 'translate.{region}'],
  ['waf', 'WAF', 'waf'],
  ['wafv2', 'WAFV2', 'wafv2.{region}'],
  ['xray', 'XRay', 'xray.{region}'],
];

/** What was read of them: the others have the same shape. */
const read: Readonly<Record<string, Pick<Sdk, 'verified' | 'source' | 'note'>>> = {
  s3: {
    verified: 'partly',
    source:
      'aws/aws-sdk-js-v3@0cfe88d9 clients/client-s3/src/endpoint/ruleset.ts (parameters Bucket, Region, Endpoint, ForcePathStyle, Accelerate read; default-host rules not read)',
  },
  sqs: { verified: true, source: 'aws/aws-sdk-js-v3@0cfe88d9 clients/client-sqs/src/endpoint/ruleset.ts' },
};

const quiet = ['config', 'middlewareStack', 'destroy'];

const services3 = services.map(
  ([name, type, host]): Sdk => ({
    npm: [`@aws-sdk/client-${name}`],
    vendor: 'AWS',
    hosts: [`${host}.amazonaws.com`],
    makes: [`${type}Client`, type],
    url: ['0.endpoint'],
    env: [`AWS_ENDPOINT_URL_${name.toUpperCase().replaceAll('-', '_')}`, 'AWS_ENDPOINT_URL'],
    ...(host.includes('{') ? { fill: { region: ['0.region', '$AWS_REGION', '$AWS_DEFAULT_REGION'] } } : {}),
    quiet,
    ...read[name],
  }),
);

const region = ['0.region', 'shared.region', '$AWS_REGION', '$AWS_DEFAULT_REGION'];

/** Version 2 is one package with a class for each service, each of them also a module of its own. */
const services2 = services.flatMap(([, type, host]): readonly Sdk[] => {
  const service = {
    vendor: 'AWS',
    hosts: [`${host}.amazonaws.com`],
    url: ['0.endpoint'],
    quiet: ['config', 'getSignedUrl', 'getSignedUrlPromise', 'createPresignedPost', 'makeRequest'],
  };
  const documents = type === 'DynamoDB' ? ['DynamoDB.DocumentClient'] : [];
  return [
    {
      ...service,
      npm: ['aws-sdk'],
      makes: [type, ...documents],
      ...(host.includes('{') ? { fill: { region } } : {}),
      sets: { 'config.update': { region: ['0.region'] } },
    },
    {
      ...service,
      npm: [`aws-sdk/clients/${type.toLowerCase()}`],
      makes: ['default', ...(documents.length > 0 ? ['DocumentClient', 'default.DocumentClient'] : [])],
      ...(host.includes('{') ? { fill: { region: ['0.region', '$AWS_REGION', '$AWS_DEFAULT_REGION'] } } : {}),
    },
  ];
});

/** Amazon Web Services. */
export const awsSdks: readonly Sdk[] = [
  ...services3,
  ...services2,
  {
    npm: ['@aws-sdk/client-*'],
    vendor: 'AWS',
    hosts: ['*.amazonaws.com'],
    makes: ['*Client'],
    url: ['0.endpoint'],
    env: ['AWS_ENDPOINT_URL'],
    quiet,
    note: 'services without a row of their own',
  },
  {
    npm: ['@aws-sdk/lib-dynamodb'],
    vendor: 'AWS',
    hosts: ['dynamodb.{region}.amazonaws.com'],
    hands: ['DynamoDBDocumentClient.from', 'DynamoDBDocument.from'],
    types: ['DynamoDBDocumentClient', 'DynamoDBDocument'],
    url: ['0#base'],
    quiet,
  },
  {
    npm: ['@aws-sdk/lib-storage'],
    vendor: 'AWS',
    hosts: ['s3.{region}.amazonaws.com'],
    hands: ['Upload'],
    url: ['0.client#base'],
    ends: ['done'],
  },
];
