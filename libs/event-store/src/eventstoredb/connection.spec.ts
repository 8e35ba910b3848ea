import { withSeeds } from './connection.js';

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
