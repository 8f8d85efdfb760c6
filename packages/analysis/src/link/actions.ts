import type { Action, Entity } from '../clients/clientModel';
import type { ClientValue } from './value';

/** Gives what a member of an entity does that is named, or meant by a pattern. */
export function ownMember(entity: Entity | undefined, name: string): Action | undefined {
  if (!entity?.members) return undefined;
  if (Object.hasOwn(entity.members, name)) return entity.members[name];
  const pattern = patternsOf(entity.members).find(({ text, isEnd }) =>
    isEnd ? name.endsWith(text) : name.startsWith(text),
  );
  return pattern && entity.members[pattern.key];
}

interface NamePattern {
  readonly key: string;
  readonly text: string;
  readonly isEnd: boolean;
}

const patternsByMembers = new WeakMap<object, readonly NamePattern[]>();

/** The names of a table that stand for many: `*Path`, `match*`. */
function patternsOf(members: NonNullable<Entity['members']>): readonly NamePattern[] {
  const known = patternsByMembers.get(members);
  if (known) return known;
  const keys = Object.keys(members).filter((key) => key.startsWith('*') || key.endsWith('*'));
  const found = keys.map((key) => ({ key, text: key.replace('*', ''), isEnd: key.startsWith('*') }));
  patternsByMembers.set(members, found);
  return found;
}

/** Gives the entity that a client is. */
export function entityOf(client: ClientValue): Entity | undefined {
  return client.model.entities[client.entity];
}

/** Gives what calling or constructing a library's thing does. */
export function actionOf(client: ClientValue, isNew: boolean): Action | undefined {
  const entity = entityOf(client);
  if (client.member !== undefined) return ownMember(entity, client.member) ?? entity?.others;
  return isNew ? (entity?.construct ?? entity?.call) : (entity?.call ?? entity?.construct);
}
