"""Common misspellings by language, written down by us: what is written, and what is meant.

What is a word in some sense (`numero`, I number) stands here only when nearly everybody who writes it means the other.
"""

from collections.abc import Iterator, Mapping
from functools import cache

_EN = """
abit a bit, abscence absence, accomodate accommodate, accomodation accommodation, accross across, acheive achieve,
acheived achieved, acknowlege acknowledge, acommodate accommodate, adress address, adresses addresses, agressive
aggressive, allready already, allways always, alittle a little, thatd that'd, itll it'll, alot a lot, amature
amateur, anual annual, apparant apparent, apparantly apparently, appearence appearance, aquire acquire, aquired
acquired, arent aren't, arguement argument, asthetic aesthetic, aswell as well, athiest atheist, atleast at least,
awfull awful, basicly basically, beacuse because, beautifull beautiful, becasue because, becouse because, becuase
because, beggining beginning, begining beginning, beleif belief, beleive believe, beneficary beneficiary,
benificial beneficial, benifit benefit, buisness business, busness business, bussiness business, calender
calendar, catagory category, cemetary cemetery, cheif chief, collegue colleague, comming coming, commited
committed, commitee committee, comparision comparison, completly completely, concious conscious, congradulations
congratulations, consciencious conscientious, consistant consistent, convienient convenient, convinient
convenient, couldnt couldn't, critisism criticism, defiantely definitely, definately definitely, definatly
definitely, definetly definitely, definitly definitely, desparate desperate, develope develop, developement
development, did'nt didn't, didnt didn't, diferent different, differnt different, diffrent different, dilema
dilemma, dissapear disappear, dissapoint disappoint, dissapointed disappointed, does'nt doesn't, doesnt doesn't,
dont don't, eachother each other, ecstacy ecstasy, ect etc, embarass embarrass, embarassing embarrassing,
enviroment environment, enviromental environmental, equiptment equipment, everytime every time, excercise
exercise, exept except, exersise exercise, existance existence, expecially especially, experiance experience,
explaination explanation, extremly extremely, familar familiar, finaly finally, flourescent fluorescent, foriegn
foreign, fourty forty, freind friend, freinds friends, garantee guarantee, gaurantee guarantee, gaurd guard,
goverment government, grammer grammar, greatful grateful, hadnt hadn't, harrass harass, hasnt hasn't, havent
haven't, heighth height, heirarchy hierarchy, hieght height, hygeine hygiene, hypocracy hypocrisy, im I'm,
immediatley immediately, immediatly immediately, incase in case, incidently incidentally, independant independent,
indispensible indispensable, infact in fact, inspite in spite, interupt interrupt, intrested interested,
intresting interesting, irregardless regardless, irrelevent irrelevant, is'nt isn't, isnt isn't, ive I've,
knowlege knowledge, labratory laboratory, lenght length, liason liaison, libary library, lisence license,
litterally literally, looseing losing, maintainance maintenance, maintenence maintenance, managable manageable,
manuever maneuver, medeval medieval, mesage message, milennium millennium, millenium millennium, miniscule
minuscule, mischievious mischievous, mispell misspell, moreso more so, morgage mortgage, neccesary necessary,
neccessary necessary, necesary necessary, nieghbor neighbor, nieghbour neighbour, noone no one, noticable
noticeable, nowdays nowadays, occasionaly occasionally, occassion occasion, occassionally occasionally, occurance
occurrence, occured occurred, occurence occurrence, occuring occurring, ocurred occurred, ofcourse of course,
oportunity opportunity, oppurtunity opportunity, orignal original, outragous outrageous, paralell parallel,
parliment parliament, particulary particularly, peice piece, peices pieces, percieve perceive, performence
performance, perseverence perseverance, persistant persistent, personel personnel, playwrite playwright, posession
possession, possable possible, potatos potatoes, prefered preferred, prefering preferring, presance presence,
privelege privilege, priviledge privilege, probaly probably, probly probably, professer professor, proffesional
professional, proffessional professional, promiss promise, pronounciation pronunciation, prupose purpose,
publically publicly, quizes quizzes, realy really, reccomend recommend, reccommend recommend, recieve receive,
recieved received, recieves receives, recieving receiving, recomend recommend, recomendation recommendation,
referance reference, refered referred, refering referring, relevent relevant, religous religious, rember remember,
remeber remember, repetion repetition, resistence resistance, responsability responsibility, responsable
responsible, restaraunt restaurant, restaurent restaurant, resturant restaurant, rythm rhythm, rythym rhythm,
sacrafice sacrifice, scedule schedule, scheduel schedule, secretery secretary, sence sense, seperate separate,
seperated separated, seperately separately, seperation separation, shouldnt shouldn't, sieze seize, similiar
similar, sincerly sincerely, speach speech, strenght strength, succes success, succesful successful, succesfully
successfully, successfull successful, sucess success, sucessful successful, supercede supersede, supposably
supposedly, suprise surprise, suprised surprised, suprising surprising, suround surround, teh the, tempature
temperature, temperatue temperature, temperture temperature, thats that's, theres there's, theyre they're, theyve
they've, thier their, throught through, tommorow tomorrow, tommorrow tomorrow, tomorow tomorrow, tounge tongue,
transfered transferred, truely truly, tyrany tyranny, unforseen unforeseen, unfortunatley unfortunately,
unfortunatly unfortunately, untill until, usefull useful, usualy usually, vaccum vacuum, vegatable vegetable,
vehical vehicle, visable visible, wasnt wasn't, wellcome welcome, werent weren't, whatelse what else, whats
what's, wheras whereas, whereever wherever, wheres where's, wich which, wierd weird, withold withhold, wouldnt
wouldn't, writen written, writting writing, yatch yacht, youll you'll, youre you're, youve you've
"""
_ES = """
accion acción, ademas además, ahi ahí, algun algún, alli allí, almenos al menos, animo ánimo, apesar a pesar,
aplicacion aplicación, aqui aquí, arbol árbol, arboles árboles, articulo artículo, aser hacer, asi así, atencion
atención, atras atrás, atravez a través, aveces a veces, aver a ver, azucar azúcar, bamos vamos, basico básico, bolver
volver, cabesa cabeza, camion camión, cancion canción, categoria categoría, codigo código, comensar comenzar,
companero compañero, compania compañía, comun común, comunicacion comunicación, concecuencia consecuencia, conclusion
conclusión, conexion conexión, confusion confusión, conosco conozco, conoser conocer, corason corazón, corazon
corazón, cumpleanos cumpleaños, deberia debería, decicion decisión, decision decisión, demas demás, derrepente de
repente, desicion decisión, desir decir, desision decisión, despues después, detras detrás, deve debe, devemos
debemos, deveria debería, dia día, dias días, diferiencia diferencia, diferiente diferente, dificil difícil, dificl
difícil, dijistes dijiste, dijó dijo, direccion dirección, dirijir dirigir, dise dice, diseno diseño, dió dio, dueno
dueño, economia economía, educacion educación, elejir elegir, empesar empezar, empiesa empieza, energia energía,
ensenar enseñar, enserio en serio, escencial esencial, escuchastes escuchaste, esepto excepto, espanol español,
espesial especial, estan están, exelente excelente, exepcion excepción, exepto excepto, exijir exigir, exito éxito,
facil fácil, fasil fácil, felis feliz, frances francés, fuistes fuiste, fué fue, fuí fui, garantia garantía, govierno
gobierno, grasias gracias, habia había, habitacion habitación, habitasion habitación, habitasiones habitaciones, habra
habrá, haci así, haiga haya, haser hacer, haver haber, hiba iba, hibamos íbamos, hicistes hiciste, historico
histórico, hizó hizo, imprecionante impresionante, informacion información, interezante interesante, invasion
invasión, investigacion investigación, jamas jamás, jardin jardín, lapiz lápiz, llendo yendo, logico lógico, manana
mañana, mansion mansión, maximo máximo, mayoria mayoría, mayuscula mayúscula, medico médico, metodo método, minimo
mínimo, minuscula minúscula, mision misión, musica música, nadien nadie, necesrio necesario, negosio negocio,
nesecario necesario, nesecita necesita, nesecitas necesitas, nesesario necesario, nesesita necesita, nesesitas
necesitas, ningun ningún, nino niño, ninos niños, numero número, numeros números, ocacion ocasión, ocasion ocasión,
opcion opción, opinion opinión, osea o sea, pagina página, paginas páginas, pais país, paises países, paresca parezca,
pasion pasión, pension pensión, pequena pequeña, pequeno pequeño, podra podrá, podria podría, policia policía,
politico político, porfavor por favor, precision precisión, presio precio, problematica problemática, profecional
profesional, profesion profesión, protejer proteger, proxima próxima, proximo próximo, pusó puso, quisas quizás,
quizas quizás, quizaz quizás, rapida rápida, razon razón, recojer recoger, reflexion reflexión, region región,
relacion relación, religion religión, reunion reunión, rrecoger recoger, segun según, senor señor, servisio servicio,
sesion sesión, sinembargo sin embargo, situacion situación, solucion solución, talvez tal vez, tambien también,
tanbien también, tecnico técnico, tecnologia tecnología, telefono teléfono, television televisión, tendra tendrá,
tension tensión, teoria teoría, todavia todavía, trajó trajo, traves través, travez través, tí ti, ultima última,
ultimo último, unica única, unico único, union unión, vaser va a ser, vastante bastante, version versión, vesces
veces, vien bien, vinó vino, vision visión, vió vio, vuelbe vuelve, vueno bueno
"""
_FR = """
absolumment absolument, acceuil accueil, acceuillir accueillir, accés accès, activite activité, activites activités,
addresse adresse, adrese adresse, ameliorer améliorer, annee année, annees années, aparaitre apparaître, aparaître
apparaître, aparence apparence, apartement appartement, apparament apparemment, apparamment apparemment, appartment
appartement, apres après, aprés après, aujourdhui aujourd'hui, beaucou beaucoup, beaucoups beaucoup, biensur bien sûr,
biensûr bien sûr, bientot bientôt, bizare bizarre, caractere caractère, cercueuil cercueil, cest c'est, ceuillir
cueillir, chateau château, cinema cinéma, comfortable confortable, commencant commençant, connection connexion,
connections connexions, courrir courir, creation création, creer créer, dabord d'abord, daccord d'accord, decision
décision, decisions décisions, deja déjà, derniere dernière, detail détail, details détails, developpement
développement, developper développer, deveolpper développer, difference différence, differents différents, difficulte
difficulté, dilemne dilemme, duree durée, déja déjà, dévellopement développement, dévelloper développer, dévelopement
développement, développment développement, ecole école, economie économie, ecrire écrire, education éducation,
election élection, element élément, elements éléments, eleve élève, eleves élèves, emotion émotion, emotions émotions,
energie énergie, enfaite en fait, enviroment environnement, environement environnement, equation équation, equipe
équipe, etaient étaient, etait était, etape étape, etapes étapes, ete été, etes êtes, etre être, etudes études,
etudiant étudiant, etudiants étudiants, evenement événement, evenements événements, evident évident, eviter éviter,
evolution évolution, excés excès, exempe exemple, exercise exercice, exercises exercices, experience expérience, facon
façon, fenetre fenêtre, fete fête, francais français, francaise française, frere frère, fréquement fréquemment, garcon
garçon, gateau gâteau, generale générale, generalement généralement, generation génération, gouvernemant gouvernement,
gouvernenment gouvernement, gouvernment gouvernement, hierarchie hiérarchie, hopital hôpital, hotel hôtel, hypothese
hypothèse, idee idée, idees idées, interessant intéressant, interet intérêt, internationnal international,
interressant intéressant, interêt intérêt, intérressant intéressant, intéréssant intéressant, jai j'ai, journee
journée, language langage, languages langages, lecon leçon, legume légume, legumes légumes, litterature littérature,
lumiere lumière, malgre malgré, malgrés malgré, maniere manière, matiere matière, medecin médecin, medical médical,
mere mère, methode méthode, methodes méthodes, modele modèle, modeles modèles, mourrir mourir, musee musée, nationnal
national, necessaire nécessaire, necéssaire nécessaire, notament notamment, nourir nourrir, numero numéro, nécéssaire
nécessaire, ocasion occasion, occassion occasion, occurence occurrence, ommettre omettre, operation opération, orgeuil
orgueil, parmis parmi, pere père, periode période, personel personnel, personelle personnelle, peutêtre peut-être,
plutot plutôt, possibilite possibilité, preferer préférer, premiere première, preparation préparation, presence
présence, president président, probleme problème, problemes problèmes, procés procès, profesionel professionnel,
profesionnel professionnel, professionel professionnel, proffesseur professeur, progrés progrès, proteger protéger,
qualite qualité, quantite quantité, quelquechose quelque chose, quelquun quelqu'un, quil qu'il, reaction réaction,
realite réalité, recament récemment, receuil recueil, recu reçu, reference référence, references références, region
région, regions régions, regle règle, regles règles, remerci remercie, remercit remercie, rendez-vou rendez-vous,
repondre répondre, reponse réponse, reponses réponses, reservation réservation, residence résidence, resultat
résultat, resultats résultats, revolution révolution, riviere rivière, rythmne rythme, rytme rythme, récament
récemment, récamment récemment, réelement réellement, santee santé, secretaire secrétaire, securite sécurité,
separation séparation, serie série, series séries, siecle siècle, societe société, soiree soirée, special spécial,
succés succès, suffisament suffisamment, systeme système, telephone téléphone, television télévision, temoin témoin,
temperature température, tete tête, theorie théorie, traditionel traditionnel, traffic trafic, trés très, voila voilà,
vraiement vraiment, évidament évidemment, évidamment évidemment
"""
_TEXTS = {"en": _EN, "es": _ES, "fr": _FR}


@cache
def common(language: str) -> Mapping[str, str]:
    """Return misspelling to what is meant; empty for a language without a list."""
    return dict(_pairs(_TEXTS.get(language, "")))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for entry in text.split(","):
        wrong, _, right = " ".join(entry.split()).partition(" ")
        if right:
            yield wrong, right
