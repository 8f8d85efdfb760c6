import { axios } from './axios';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { fetch } from './fetch';
import { grpcJs } from './grpc-js';
import { niceGrpc } from './nice-grpc';

/** Every client model; a test compares this list with the folder. */
export const clientModels: readonly ClientModel[] = [axios, connect, fetch, grpcJs, niceGrpc];
