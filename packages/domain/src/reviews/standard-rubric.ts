import type { LanguageWords, Rubric, RubricCriterion } from './rubric';

type Four = [en: string, fr: string, pt: string, ar: string];

const words = ([en, fr, pt, ar]: Four): LanguageWords => ({ en, fr, pt, ar });

function criterion(key: string, name: Four, low: Four, high: Four): RubricCriterion {
  return { key, name: words(name), low: words(low), high: words(high) };
}

/**
 * The rubric that every cell begins with, its version 1: the nine tradecraft standards of ICD 203 (US ODNI, 2015) and four of
 * the programme: human rights, gender, the question that was asked, rules of sharing. The meanings of scores are the programme's.
 */
export const standardRubric: Rubric = {
  name: words([
    'Tradecraft standards and programme lenses',
    "Standards d'analyse et prismes du programme",
    'Normas de análise e perspetivas do programa',
    'معايير التحليل وعدسات البرنامج',
  ]),
  criteria: [
    criterion(
      'source_quality',
      [
        'Describes quality and credibility of sources',
        'Décrit la qualité et la crédibilité des sources',
        'Descreve a qualidade e credibilidade das fontes',
        'يصف جودة المصادر ومصداقيتها',
      ],
      [
        'Sources are not named or not graded.',
        'Les sources ne sont ni nommées ni cotées.',
        'As fontes não são nomeadas nem avaliadas.',
        'المصادر غير مذكورة أو غير مصنفة.',
      ],
      [
        'Sources are summed up and graded, their weaknesses told.',
        'Les sources sont résumées et cotées, leurs faiblesses dites.',
        'As fontes são resumidas e avaliadas, e as suas fraquezas ditas.',
        'المصادر ملخصة ومصنفة، ونقاط ضعفها مذكورة.',
      ],
    ),
    criterion(
      'uncertainty',
      [
        'Expresses and explains uncertainty',
        "Exprime et explique l'incertitude",
        'Exprime e explica a incerteza',
        'يعبر عن عدم اليقين ويشرحه',
      ],
      [
        'Statements stand without likelihood or confidence.',
        'Les énoncés sont sans probabilité ni confiance.',
        'As afirmações não têm probabilidade nem confiança.',
        'العبارات بلا احتمال ولا مستوى ثقة.',
      ],
      [
        'Words of the yardstick are used, confidence has its reasons, and it is said what would change the view.',
        "Les termes de l'échelle sont employés, la confiance est motivée, et ce qui changerait l'avis est dit.",
        'Usam-se os termos da escala, a confiança é fundamentada e diz-se o que mudaria o juízo.',
        'تستخدم مصطلحات المقياس، وللثقة أسبابها، ويذكر ما قد يغيّر الرأي.',
      ],
    ),
    criterion(
      'distinction',
      [
        'Parts information, assumption and judgement',
        'Distingue information, postulat et jugement',
        'Distingue informação, pressuposto e juízo',
        'يميز المعلومة والافتراض والحكم',
      ],
      [
        'What was reported and what is concluded cannot be told apart.',
        'On ne distingue pas ce qui est rapporté de ce qui est conclu.',
        'Não se distingue o que foi relatado do que é concluído.',
        'لا يمكن التمييز بين ما ورد وما استُنتج.',
      ],
      [
        'Each sentence shows what it is, and assumptions are listed.',
        'Chaque phrase montre ce qu’elle est, et les postulats sont listés.',
        'Cada frase mostra o que é, e os pressupostos estão listados.',
        'كل جملة تبيّن ماهيتها، والافتراضات مدرجة.',
      ],
    ),
    criterion(
      'alternatives',
      ['Analyses alternatives', 'Analyse les alternatives', 'Analisa alternativas', 'يحلل البدائل'],
      ['One explanation stands alone.', 'Une seule explication est donnée.', 'Há apenas uma explicação.', 'يوجد تفسير واحد فقط.'],
      [
        'At least one plausible alternative is weighed against the evidence.',
        'Au moins une alternative plausible est pesée face aux éléments.',
        'Pelo menos uma alternativa plausível é ponderada face às provas.',
        'بديل معقول واحد على الأقل يوزن بالأدلة.',
      ],
    ),
    criterion(
      'relevance',
      [
        'Shows relevance and implications',
        'Montre la pertinence et les implications',
        'Mostra relevância e implicações',
        'يبين الصلة والتبعات',
      ],
      [
        'What follows for the reader is not said.',
        "Ce qui s'ensuit pour le lecteur n'est pas dit.",
        'Não se diz o que resulta para o leitor.',
        'لا يُذكر ما يترتب على القارئ.',
      ],
      [
        'What it means for the decision is said, with options where there are any.',
        'Ce que cela signifie pour la décision est dit, avec des options s’il y en a.',
        'Diz-se o que significa para a decisão, com opções quando existem.',
        'يُذكر ما يعنيه ذلك للقرار، مع خيارات إن وجدت.',
      ],
    ),
    criterion(
      'argument',
      ['Argues clearly and logically', 'Argumente clairement et logiquement', 'Argumenta com clareza e lógica', 'يحاجج بوضوح ومنطق'],
      [
        'The main message is hard to find or the text contradicts itself.',
        'Le message principal est difficile à trouver, ou le texte se contredit.',
        'A mensagem principal é difícil de encontrar ou o texto contradiz-se.',
        'يصعب إيجاد الرسالة الرئيسية أو يناقض النص نفسه.',
      ],
      [
        'The main message comes first and the body carries it.',
        "Le message principal vient d'abord et le corps du texte le porte.",
        'A mensagem principal vem primeiro e o corpo do texto sustenta-a.',
        'الرسالة الرئيسية تأتي أولًا ويسندها متن النص.',
      ],
    ),
    criterion(
      'consistency',
      [
        'Explains change from earlier judgements',
        'Explique les changements de jugement',
        'Explica mudanças de juízo',
        'يشرح التغير عن الأحكام السابقة',
      ],
      [
        'Earlier judgements are passed over.',
        'Les jugements antérieurs sont passés sous silence.',
        'Os juízos anteriores são ignorados.',
        'الأحكام السابقة مهملة.',
      ],
      [
        'What is the same and what has changed since is said, and why.',
        'Ce qui est resté et ce qui a changé est dit, avec la raison.',
        'Diz-se o que se mantém e o que mudou, e porquê.',
        'يُذكر ما بقي وما تغيّر منذئذ، ولماذا.',
      ],
    ),
    criterion(
      'accuracy',
      ['Makes accurate judgements', 'Porte des jugements exacts', 'Faz juízos exatos', 'يصدر أحكامًا دقيقة'],
      [
        'Judgements are so vague that nothing could prove them wrong.',
        'Les jugements sont si vagues que rien ne pourrait les démentir.',
        'Os juízos são tão vagos que nada os poderia desmentir.',
        'الأحكام مبهمة إلى حد لا يمكن معه دحضها.',
      ],
      [
        'Judgements can be tested and have a date by which they hold.',
        'Les jugements sont vérifiables et datés.',
        'Os juízos são verificáveis e têm prazo.',
        'الأحكام قابلة للاختبار ولها أجل محدد.',
      ],
    ),
    criterion(
      'visuals',
      ['Uses effective visuals where they help', 'Emploie des visuels utiles', 'Usa visuais eficazes', 'يستخدم وسائل بصرية فعالة'],
      [
        'A picture is missing where it would help, or misleads.',
        'Une image manque là où elle aiderait, ou elle trompe.',
        'Falta uma imagem onde ajudaria, ou a imagem engana.',
        'تغيب صورة حيث تفيد، أو تضلل.',
      ],
      [
        'Pictures are labelled, sourced and dated.',
        'Les images sont légendées, sourcées et datées.',
        'As imagens têm legenda, fonte e data.',
        'الصور معنونة ومسندة ومؤرخة.',
      ],
    ),
    criterion(
      'human_rights',
      [
        'Human rights lens: lawful, necessary, proportionate',
        'Prisme des droits humains : légal, nécessaire, proportionné',
        'Perspetiva dos direitos humanos: legal, necessário, proporcional',
        'عدسة حقوق الإنسان: قانوني وضروري ومتناسب',
      ],
      [
        'Measures and personal data stand without a word on law, need or discrimination.',
        'Mesures et données personnelles sont sans un mot sur le droit, la nécessité ou la discrimination.',
        'Medidas e dados pessoais surgem sem uma palavra sobre lei, necessidade ou discriminação.',
        'تدابير وبيانات شخصية بلا كلمة عن القانون أو الضرورة أو التمييز.',
      ],
      [
        'Legality, necessity, proportionality, non-discrimination and remedy are looked at, and only needed data are used.',
        'Légalité, nécessité, proportionnalité, non-discrimination et recours sont examinés, et seules les données nécessaires sont employées.',
        'Legalidade, necessidade, proporcionalidade, não discriminação e recurso são examinados, e só se usam os dados necessários.',
        'تُفحص القانونية والضرورة والتناسب وعدم التمييز وسبل الإنصاف، ولا تُستخدم إلا البيانات اللازمة.',
      ],
    ),
    criterion(
      'gender',
      [
        'Gender lens: who is affected, and how',
        'Prisme du genre : qui est touché, et comment',
        'Perspetiva de género: quem é afetado, e como',
        'عدسة النوع الاجتماعي: من يتأثر وكيف',
      ],
      [
        'Women, men, girls and boys do not appear, or only as stereotypes.',
        'Femmes, hommes, filles et garçons n’apparaissent pas, ou seulement en stéréotypes.',
        'Mulheres, homens, raparigas e rapazes não aparecem, ou só como estereótipos.',
        'لا تظهر النساء والرجال والفتيات والفتيان، أو يظهرون كصور نمطية فقط.',
      ],
      [
        'Data are told by sex and age, roles go beyond stereotypes, and the effect of each recommendation is weighed.',
        'Les données sont ventilées par sexe et âge, les rôles dépassent les stéréotypes, et l’effet de chaque recommandation est pesé.',
        'Os dados são apresentados por sexo e idade, os papéis vão além dos estereótipos e pondera-se o efeito de cada recomendação.',
        'البيانات مفصلة حسب الجنس والعمر، والأدوار تتجاوز الصور النمطية، ويوزن أثر كل توصية.',
      ],
    ),
    criterion(
      'requirement',
      ['Answers the question that was asked', 'Répond à la question posée', 'Responde à pergunta feita', 'يجيب عن السؤال المطروح'],
      [
        'The question is not named, or something else is answered.',
        'La question n’est pas nommée, ou le texte répond à autre chose.',
        'A pergunta não é nomeada, ou responde-se a outra coisa.',
        'السؤال غير مذكور، أو يُجاب عن غيره.',
      ],
      [
        'The question is answered first, and what is still unknown is said.',
        'La question reçoit d’abord sa réponse, et ce qui reste inconnu est dit.',
        'A pergunta é respondida primeiro, e diz-se o que ainda se desconhece.',
        'يُجاب عن السؤال أولًا، ويُذكر ما لا يزال مجهولًا.',
      ],
    ),
    criterion(
      'sharing',
      ['Keeps the rules of sharing', 'Respecte les règles de partage', 'Cumpre as regras de partilha', 'يلتزم بقواعد المشاركة'],
      [
        'Markings are too open or too strict, or an originator was not asked.',
        "Les marquages sont trop ouverts ou trop stricts, ou un émetteur n'a pas été consulté.",
        'As marcações são demasiado abertas ou estritas, ou um originador não foi consultado.',
        'العلامات أكثر انفتاحًا أو تشددًا مما يلزم، أو لم تُسأل الجهة المصدرة.',
      ],
      [
        'Each paragraph is marked as it must be, and whoever needs it can get it, by a tear line where needed.',
        'Chaque paragraphe est marqué comme il le doit, et qui en a besoin peut le recevoir, au besoin par un texte de substitution.',
        'Cada parágrafo está marcado como deve, e quem precisa pode recebê-lo, se preciso por um texto de substituição.',
        'كل فقرة معلّمة كما ينبغي، ومن يحتاجها يحصل عليها، بنص بديل عند اللزوم.',
      ],
    ),
  ],
};
