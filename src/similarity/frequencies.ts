/**
 * How common words are in the field: of 3,300 findings of reports, letters and a statement of action of
 * 2016 to 2025, about how many hold a word (as `terms` gives it). Words that fewer than 14 hold are left
 * out.
 */
const FINDINGS = 3300;

const COMMON: readonly (readonly [findings: number, words: string])[] = [
  [2700, 'child'],
  [1400, 'support'],
  [1350, 'need'],
  [1250, 'young'],
  [1200, 'peopl work'],
  [1150, 'servic'],
  [1050, 'parent'],
  [900, 'effect health risk'],
  [850, 'inform partnership'],
  [800, 'plan'],
  [700, 'assess help improv local provid'],
  [650, 'ensur identifi includ leader time'],
  [600, 'school social'],
  [550, 'agenc area care meet send understand'],
  [500, 'access exampl multiag partner polic profession strategi us'],
  [450, 'develop earli impact receiv share wait'],
  [400, 'abus appropri educ manag mean place practic practition qualiti safeguard staff team'],
  [350, 'case commun decis domest experi posit protect rang respons result'],
  [
    300,
    'alwai approach clear concern consist exploit good intervent mental process provis referr review system train vulner worker',
  ],
  [
    250,
    'action address attend author between current ehc engag increas involv lead level live mash number offer opportun outcom oversight record reduc sexual strong youth',
  ],
  [
    200,
    'addit adult avail awar benefit challeng chang commiss consid evid harm high kei lack limit offic recognis seriou specialist violenc',
  ],
  [190, 'enabl focu group individu requir right signific suffici togeth wai'],
  [180, 'activ arrang better complet joint miss new progress'],
  [170, 'home initi inspector long neglect person recent relationship report set take'],
  [160, 'commit continu crimin differ emot enough issu learn respond seen voic year'],
  [150, 'advic fulli wider'],
  [
    140,
    'assur base capac complex contribut coordin focus on relat relev routin target victim view',
  ],
  [130, 'emerg establish identif led particularli reflect safeti specif step'],
  [
    120,
    'abl board contact deliv discuss escal experienc feel follow guidanc incid inspect know known monitor nurs oper part prevent quickli resourc role strengthen understood',
  ],
  [
    110,
    'accur adulthood analysi behaviour camh clearli evalu frontlin get link met offend prioriti refer taken valu',
  ],
  [
    100,
    'achiev ag centr comprehens data detail due enhanc implement import inconsist knowledg pathwai perform point potenti present prioritis robust skill stage statutori therapi trust undertaken',
  ],
  [
    90,
    'best close consider coproduct creat demonstr despit direct front gap gener hub next order programm regular remain safe senior small start strength transit visit wide',
  ],
  [
    80,
    'abil act affect agre around audit build captur check collabor consequ cultur disabl door forum full gather go hospit immedi integr nation nhscommission primari probat promot rais repres request speechlanguag supervis threshold tool',
  ],
  [
    70,
    'account annual circumst co confid dai date deliveri design find futur given govern gp highli inclus investig locat measur neurodevelopment organis particular perpetr placement proactiv pupil put regularli secur singl success term undertak updat variabl',
  ],
  [
    60,
    'altern ap confer crc demand depart drive embed exclus factor forc form held hour independ insuffici invest justic leadership listen look major member move ongo period poor post promptli public see sever sometim special subject suitabl visitor weak',
  ],
  [
    50,
    '16 assist autism borough consult crime daili dedic dynam earliest face found fund give histori indic innov intellig keep less like line lscb manner misus model np outsid panel particip pictur possibl rather reduct seek short show significantli situat still substanc successfulli sustain therefor two voluntari whether workforc yo',
  ],
  [
    45,
    'alloc alongsid analys appoint cannot caus contain curios divers duti feedback first formal greater holist mainstream maintain mostli neg nh open project regist return saw sector self standard structur swiftli tackl trauma',
  ],
  [
    40,
    '18 absenc appli aspir becom carri clinic collect council creativ crisi describ difficult environ expect frequent happen heard hold increasingli influenc join life match name older overal perman pose previou prompt reach regard respect screen scrutini secondari sensit thorough track unborn unit',
  ],
  [
    35,
    '0 aim align alreadi aspect break bring court diagnosi directli electron encourag equip exist gain input interview larg last leav meant month necessari network notif old pre prepar safer sign sinc tailor themselv three triag underpin univers week welfar yot',
  ],
  [
    30,
    'allow ambit associ avoid broad central chair citi clariti come commission control core counti determin disrupt document done earlier enquiri event everi expertis explor extend extent healthi hous ill jointli lancashir list london longer low lscp map marac medic mitig monthli mother multipl non packag physic plai profil proportion rate recommend signpost sought speak sure swift think thought timescal told treatment typic underdevelop urgent valuabl vari visibl women written',
  ],
  [
    25,
    '19 7 accept acknowledg acut adapt admiss advis alert ambiti ask awai babi back barrier basi begin bespok birth busi colleg conduct consent context cumul custodi deal difficulti down drug elect encompass end equal especi even facilit flexibl forward foundat frustrat furthermor hi highlight histor insight instanc intens introduc invit isol languag liaison littl might multi occup onlin overview pace persist polici prior problem procedur produc real reason recognit rel reli repeat represent research residenti said session shape similarli space staf stakehold stronger struggl subgroup submit subsequ talk therapeut translat websit weekli west whole wish',
  ],
  [
    20,
    '2016 2017 24 accommod addition adequ adhd adolesc adopt advoc against alcohol amend among anoth articul beyond blackpool bradford call caseload choic club coher cohort compani condit confus connect critic dash depend district drift effici effort exacerb exclud execut expand extens extern extra fail failur felt five framework function gang grow half hard higher hinder inappropri intent interven left lower mappa matern mechan mentor midwiferi midwiv minor minut multidisciplinari natur navig newli north observ occur outreach paediatr pass pattern pcf plymouth pressur preval protocol purpos rational re recruit rehabilit sai sendiass sent separ somerset soon south stai suffer therapist turn unclear varieti via virtual vision',
  ],
  [
    15,
    '12 20 2015 absent advanc advers agreement aid alleg almost anxieti applic aris arrest attent bedford bexlei brief brother career carefulli champion childhood chronolog collat convers cover creation criminalis croydon deep director discharg disciplinari disclosur displai disproportion dive drop duplic easi easili emb episod essenti ethnic expos express father featur final four frequenc friend hampshir healthcar hertfordshir him idva ifd ineffect interest interim introduct jsna knife lengthi manchest meaning metropolitan notic nurseri object obtain offenc option past patient peer phase pilot power presenc proport psycholog realis redesign region relianc remov resili revis rigor room scheme shropshir sister six slow solut sourc southend spoke spoken stabil sub suspens tangibl task teacher third toward transfer trend trigger try unabl unnecessari variou want welcom worri',
  ],
];

/** Of a word that is in no list: it is in a handful of findings. */
const RARE = Math.log(FINDINGS / 7);

const WEIGHTS = new Map(
  COMMON.flatMap(([findings, words]) =>
    words.split(' ').map((word): [string, number] => [word, Math.log(FINDINGS / findings)]),
  ),
);

/** How much a word tells: the rarer in the field, the more; between 0.2 and 6.2. */
export function weightOf(term: string): number {
  return WEIGHTS.get(term) ?? RARE;
}
