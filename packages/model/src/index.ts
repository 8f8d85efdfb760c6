export type * from './callSite';
export type * from './endpoint';
export type * from './evidence';
export type * from './finding';
export type * from './place';
export type * from './policy';
export type * from './scan';
export type * from './score';
