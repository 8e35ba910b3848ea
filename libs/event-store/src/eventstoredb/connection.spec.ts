import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreUnavailable } from '../errors.js';
import { Connection, withSeeds } from './connection.js';

describe('the address of a cluster', () => {
  it.each([
    ['esdb+discover://a:b@db1:2113,db2:2113?tls=true', 'esdb://a:b@db1:2113,db2:2113?tls=true'],
    ['esdb+discover://a:b@cluster.example.vn:2113?tls=true', 'esdb+discover://a:b@cluster.example.vn:2113?tls=true'],
    ['esdb://a:b@db1:2113,db2:2113', 'esdb://a:b@db1:2113,db2:2113'],
    ['esdb://db1:2113?tls=false', 'esdb://db1:2113?tls=false'],
  ])('%s asks every host that it names', (given, used) => {
    expect(withSeeds(given)).toBe(used);
  });
});

describe('a lost connection', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connection-'));
  const certificate = path.join(folder, 'ca.crt');
  const lost = Object.assign(new Error('lost'), { code: 14 });
  const open = (): Connection => {
    writeFileSync(certificate, 'a certificate');
    return new Connection(`esdb://a:b@127.0.0.1:1?tls=true&tlsCAFile=${certificate}`, 400);
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives another client', () => {
    const connection = open();
    const { client } = connection;
    expect(connection.outage(client, lost)).toBeInstanceOf(StoreUnavailable);
    expect(connection.client).not.toBe(client);
  });

  it('is told as such also while the certificate cannot be read', () => {
    const connection = open();
    const { client } = connection;
    rmSync(certificate);
    expect(connection.outage(client, lost)).toBeInstanceOf(StoreUnavailable);
    expect(connection.client).toBe(client);
  });
});
