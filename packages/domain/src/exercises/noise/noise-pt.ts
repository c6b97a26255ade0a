import type { NoiseWords } from './noise-topic';

/** Background in Portuguese. */
export const noisePt: NoiseWords = {
  goods: ['milho', 'arroz', 'sal', 'peixe seco', 'carvão', 'feijão', 'açúcar', 'sésamo'],
  papers: ['uma carta de condução', 'um boletim de saúde', 'uma caderneta de poupança', 'um diploma', 'um cartão de vendedor'],
  places: ['largo da estação', 'mercado de cima', 'cais da barca', 'porta do nascente', 'moinho velho'],
  days: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
  templates: [
    {
      topic: 'market',
      kind: 'report',
      title: 'Preços: {place}',
      text: [
        [
          'O saco de {good} vendeu-se a {n} dinares esta manhã.',
          'O preço do {good} desceu {m} dinares, para {n}.',
          'Faltou {good} até às {hour}; depois vendeu-se a {n} dinares.',
        ],
        [
          'Os vendedores não esperam mudança antes de {day}.',
          'Três bancas ficaram fechadas por festa de família.',
          'O pesador anotou {m} chegadas tardias.',
        ],
        ['Nada mais a assinalar.', 'Próxima contagem: {day}.', ''],
      ],
    },
    {
      topic: 'weather',
      kind: 'report',
      title: 'Tempo às {hour}: {place}',
      text: [
        [
          'Névoa de manhã, limpa pelas {hour}.',
          'Vento norte, {m} nós, poeira no ar.',
          'Chuva fraca durante {m} minutos, a primeira desde {day}.',
        ],
        ['Temperatura máxima de {t} graus.', 'A visibilidade foi boa todo o dia.', 'A régua do açude marcava {n} centímetros.'],
        ['Sem avisos.', 'Espera-se o mesmo para {day}.'],
      ],
    },
    {
      topic: 'traffic',
      kind: 'report',
      title: 'Contagem de trânsito: {place}',
      text: [
        [
          'Das seis às {hour} passaram {n} veículos, {m} dos quais carroças.',
          'Um camião com {good} esteve {m} minutos parado com um furo.',
          'Obras fecharam uma faixa até às {hour}.',
        ],
        ['Os condutores esperaram sem incidentes.', 'A fila desfez-se em {m} minutos.', 'Não se fez controlo.'],
        ['A contagem continua até {day}.', ''],
      ],
    },
    {
      topic: 'lost_papers',
      kind: 'report',
      title: 'Documentos perdidos: {place}',
      text: [
        [
          'Uma moradora comunicou a perda de um documento: {paper}.',
          'Foi entregue ao balcão, às {hour}, {paper}.',
          'Um viajante procura o que esqueceu ({day}): {paper}.',
        ],
        ['A perda ficou registada com o número {n}.', 'O dono veio na mesma tarde.', 'Ainda ninguém apareceu.'],
        ['A segunda via custa {m} dinares.', 'Caso encerrado.'],
      ],
    },
    {
      topic: 'town_hall',
      kind: 'press',
      title: 'Aviso da câmara: {place}',
      text: [
        [
          'Não haverá água a partir das {hour} ({day}): {place}.',
          'A câmara destinou {n} dinares à iluminação das ruas.',
          'A sala de leitura abre às {hour} a partir de {day}.',
        ],
        ['O presidente agradece a paciência de todos.', 'Informações no balcão {m}.', 'A ata está afixada.'],
      ],
    },
    {
      topic: 'sport',
      kind: 'press',
      title: 'Futebol: {place}',
      text: [
        [
          'A equipa da casa ganhou por {g} a zero perante {n} pessoas.',
          'O jogo de {day} foi adiado por causa da poeira.',
          'As duas escolas empataram após prolongamento.',
        ],
        ['O árbitro mostrou {g} cartões.', 'O bar ficou sem chá às {hour}.', 'Segunda mão: {day}.'],
      ],
    },
  ],
};
