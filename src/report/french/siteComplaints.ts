/** Complaints about sites, rooms and services, in French. */
import { type Complaints, sides } from './complaintWords.ts'

export const siteComplaints = {
  // Sites and rooms.
  'the site is empty: it needs a building': 'le site est vide : il lui faut un bâtiment',
  'the site is empty: no building has a room': 'le site est vide : aucun bâtiment n’a de salle',
  'has {} rooms, but may have at most {}': 'a {} salles, mais peut en avoir au plus {}',
  'has services, but no room has racks': 'a des services, mais aucune salle n’a de baies',
  'extends {} beyond its building, which is {} wide': 'dépasse de {} son bâtiment, large de {}',
  'extends {} beyond its building, which is {} deep': 'dépasse de {} son bâtiment, profond de {}',
  'is on storey {}, but its building has one storey, storey 0':
    'est au niveau {}, mais son bâtiment n’a que le niveau 0',
  'is on storey {}, but its building has {} storeys, {} to {}':
    'est au niveau {}, mais son bâtiment a {} niveaux, de {} à {}',
  'is {}, but its storeys have {}': 'fait {}, mais ses niveaux ont {}',
  'overlaps {} on storey {}': 'recouvre {} au niveau {}',
  'needs an opening as well: kind, width, height': 'a besoin d’une ouverture à côté : kind, width, height',
  'lies between one building and itself': 'se trouve entre un bâtiment et lui-même',
  'lies between a room and itself': 'se trouve entre une salle et elle-même',
  'joins a room with itself': 'relie une salle à elle-même',
  '{} and {} do not touch': '{} et {} ne se touchent pas',
  '{} and {} lie on one storey, with no floor between them':
    '{} et {} sont au même niveau, sans plancher entre les deux',
  '{} has no outer wall on the {} side': (room, side) =>
    `${room} n’a pas de mur extérieur du côté ${sides[side] ?? side}`,
  'needs the side of the building it opens to: north, east, south, west':
    'a besoin du côté du bâtiment sur lequel elle s’ouvre : north, east, south, west',
  '{} needs storey as well, such as 1..3': '{} a besoin de storey à côté, comme 1..3',
  '{} stands for many rooms: name one of them': '{} désigne plusieurs salles : en nommer une',
  'needs width and height, or an area': 'a besoin de width et height, ou d’une surface (area)',
  'has both an area and width and height': 'a width et height, et une surface (area) en plus',
  'is {}, but the shorter of the two sides is {}': 'fait {}, mais le plus court des deux côtés fait {}',
  'reaches up to {}, but the ceiling of {} is at {}': 'monte jusqu’à {}, mais le plafond de {} est à {}',
  'reaches up to {}, but the ceiling of {} is at {} over the floor of {}':
    'monte jusqu’à {}, mais le plafond de {} est à {} au-dessus du sol de {}',
  'is {} in all, but the floor it is in has {}':
    'fait {} en tout, mais le plancher où elle est percée fait {}',
  'is {}, but the wall it is in is {} long': 'fait {}, mais le mur où elle est percée est long de {}',

  // Services and who they are.
  'must be at least the {} services that have names, is {}':
    'doit être au moins les {} services qui ont un nom, est {}',
  'must be at most the {} services, is {}': 'doit être au plus les {} services, est {}',
  'must be more than the {} who have services by name, is {}':
    'doit être plus que les {} qui ont des services nommés, est {}',
  'must be at least 1 where rooms have racks, is {}':
    'doit être au moins 1 puisque des salles ont des baies, est {}',
  'must be at least 1 where there are services, is {}':
    'doit être au moins 1 puisqu’il y a des services, est {}',
  'must be at least the {} sites that have names, is {}':
    'doit être au moins les {} sites qui ont un nom, est {}',
  '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} services fit': (
    names,
    ask,
    servers,
    _,
    held,
    most,
  ) => tooManyServers(names, ask, servers, held, `${most} au plus`),
  '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} of its {} services fit': (
    names,
    ask,
    servers,
    _,
    held,
    most,
    all,
  ) => tooManyServers(names, ask, servers, held, `${most} au plus sur ${all}`),
} satisfies Partial<Complaints>

function tooManyServers(names: string, ask: string, servers: string, held: string, fit: string): string {
  const they = ask === 'asks' ? 'il peut' : 'ils peuvent'
  return `serveurs demandés par ${names} : ${servers}, dans les baies où ${they} se trouver : ${held} ; services qui y tiennent : ${fit}`
}
