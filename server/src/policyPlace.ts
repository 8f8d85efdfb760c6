import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { NEW_POLICY_FILE, type Project } from './project';
import type { Session } from './session';

/** The policy file that holds for a document: where it lies, and its text when it exists. */
export interface PolicyPlace {
  readonly uri: string;
  readonly text: string | undefined;
  /** Its name in the project. */
  readonly file: string;
  readonly project: Project;
}

/** Gives the policy file for a document, or that of the first folder; refuses where no folder is open. */
export function policyPlace(session: Session, document: string | undefined): PolicyPlace {
  const { projects } = session;
  const project = (document === undefined ? undefined : projects.fileHome(document)?.project) ?? projects.folders()[0];
  if (!project)
    throw new ResponseError(ErrorCodes.InvalidRequest, 'No folder is open. Open one; the policy file lies in it.');
  const file = project.policy().file ?? NEW_POLICY_FILE;
  const uri = projects.addressIn(project, file);
  return { uri, text: session.textAt(uri), file, project };
}
