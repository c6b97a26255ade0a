import type { NoiseWords } from './noise-topic';

/** Background in French. */
export const noiseFr: NoiseWords = {
  goods: ['mil', 'riz', 'sel', 'poisson séché', 'charbon de bois', 'gombo', 'sucre', 'sésame'],
  papers: ['un permis de conduire', 'un carnet de santé', 'un livret d’épargne', 'un diplôme', 'une carte de marchand'],
  places: ['place de la gare', 'marché du haut', 'débarcadère du bac', 'porte de l’est', 'vieux moulin'],
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  templates: [
    {
      topic: 'market',
      kind: 'report',
      title: 'Relevé des prix : {place}',
      text: [
        [
          'Le sac de {good} s’est vendu {n} dinars ce matin.',
          'Le {good} a baissé de {m} dinars, à {n} le sac.',
          'Le {good} a manqué jusqu’à {hour}, puis s’est vendu {n} dinars.',
        ],
        [
          'Les commerçants n’attendent aucun changement avant {day}.',
          'Trois étals sont restés fermés pour une fête de famille.',
          'Le peseur a noté {m} arrivées tardives.',
        ],
        ['Rien d’autre à signaler.', 'Prochain relevé {day}.', ''],
      ],
    },
    {
      topic: 'weather',
      kind: 'report',
      title: 'Bulletin de {hour} : {place}',
      text: [
        [
          'Brume le matin, dissipée vers {hour}.',
          'Vent du nord, {m} nœuds, poussière en suspension.',
          'Pluie faible pendant {m} minutes, la première depuis {day}.',
        ],
        ['Température maximale de {t} degrés.', 'La visibilité est restée bonne.', 'Niveau relevé au barrage : {n} centimètres.'],
        ['Aucune alerte.', 'Même temps attendu {day}.'],
      ],
    },
    {
      topic: 'traffic',
      kind: 'report',
      title: 'Comptage routier : {place}',
      text: [
        [
          'De six heures à {hour}, {n} véhicules sont passés, dont {m} charrettes.',
          'Un camion de {good} est resté {m} minutes en panne de pneu.',
          'Des travaux ont fermé une voie jusqu’à {hour}.',
        ],
        ['Les conducteurs ont attendu sans incident.', 'La file s’est résorbée en {m} minutes.', 'Aucun contrôle n’a été fait.'],
        ['Le comptage continue jusqu’à {day}.', ''],
      ],
    },
    {
      topic: 'lost_papers',
      kind: 'report',
      title: 'Perte de papiers : {place}',
      text: [
        [
          'Une habitante a déclaré la perte d’un document : {paper}.',
          'On a remis au guichet, à {hour}, {paper}.',
          'Un voyageur réclame un document oublié {day} : {paper}.',
        ],
        ['La perte est inscrite sous le numéro {n}.', 'Le propriétaire est venu l’après-midi même.', 'Personne ne s’est encore présenté.'],
        ['Le duplicata coûte {m} dinars.', 'Affaire close.'],
      ],
    },
    {
      topic: 'town_hall',
      kind: 'press',
      title: 'Avis de la mairie : {place}',
      text: [
        [
          'L’eau sera coupée à partir de {hour}, {day} : {place}.',
          'Le conseil a voté {n} dinars pour l’éclairage des rues.',
          'La salle de lecture ouvrira à {hour} dès {day}.',
        ],
        ['Le maire remercie chacun de sa patience.', 'Renseignements au guichet {m}.', 'Le procès-verbal est affiché.'],
      ],
    },
    {
      topic: 'sport',
      kind: 'press',
      title: 'Football : {place}',
      text: [
        [
          'Les locaux ont gagné {g} à zéro devant {n} personnes.',
          'Le match de {day} est reporté à cause de la poussière.',
          'Les deux écoles ont fait match nul après prolongation.',
        ],
        ['L’arbitre a sorti {g} cartons.', 'La buvette était vide à {hour}.', 'Match retour {day}.'],
      ],
    },
  ],
};
