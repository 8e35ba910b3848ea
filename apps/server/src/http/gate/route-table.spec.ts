import { RouteTable } from './route-table.js';

const routes = new RouteTable();
routes.add('GET', '/plans/:id');
routes.add(['HEAD', 'PUT'], '/plans/:id');
routes.add('POST', '/plans/:id/closure');

it('tells the methods of an address, whatever comes after its question mark', () => {
  expect(routes.methodsAt('/plans/x?after=1')).toEqual(['GET', 'HEAD', 'PUT']);
  expect(routes.methodsAt('/plans/x/closure')).toEqual(['POST']);
});

it.each(['/', '/plans', '/plans/', '/plans/x/y', '/plans/x/closure/z', '*'])('knows no address %s', (url) =>
  expect(routes.methodsAt(url)).toEqual([]),
);
