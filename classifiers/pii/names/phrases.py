"""Words that people's names stand with, in English, Spanish and French, as patterns that `re` and RE2 read alike."""


def words(*alternatives: str) -> str:
    """Return a pattern of alternatives."""
    return "|".join(alternatives)


NAME_IS = words(
    r"my (?:full |real |first |last |middle |maiden |legal |given |family |sur ?)?name(?:'s| is| was|:)", r"my names",
    r"(?:his|her|maiden|last|full|first) name is",
    r"i am called", r"(?:everyone|everybody|people|friends|they) calls? me",
    r"what(?:'s| is) your (?:full |first |last )?name\?",
    r"me llamo", r"mi nombre (?:completo )?es", r"mis? apellidos? (?:es|son)", r"me llaman", r"se llama",
    r"nos llamamos",
    r"je m'appelle", r"mon (?:nom|prénom) est", r"mon nom c'est", r"il s'appelle", r"elle s'appelle", r"on m'appelle",
)  # fmt: skip
"""Behind these stands a name, in any case of letters."""

I_AM = words(
    r"i am", r"i'm", r"im", r"this is", r"call me", r"i go by", r"you can call me", r"speaking with", r"soy",
    r"habla", r"llámame",
    r"puedes llamarme", r"je suis", r"appelle-moi",
)  # fmt: skip
"""Behind these may stand a name."""

LABELS = words(
    r"(?:full |first |last |middle |maiden |family |given |sur|customer |client |patient |employee |student |"
    r"contact |account |emergency contact )name",
    r"(?:bill(?:ed)?|ship(?:ped)?|sold|deliver(?:ed)?) to", r"recipient", r"sender", r"attn",
    r"card ?holder(?:'s name)?", r"beneficiary", r"applicant", r"patient", r"tenant", r"landlord",
    r"guarantor", r"signed(?: by)?", r"emergency contact", r"next of kin", r"mother'?s maiden name",
    r"nombre(?: completo| y apellidos| del paciente| del cliente)", r"apellidos?", r"titular", r"destinatario",
    r"remitente", r"paciente", r"firmado(?: por)?", r"médico", r"beneficiari[oa]", r"solicitante",
    r"nom(?: complet| de famille| et prénom| du patient| du client)", r"prénoms?", r"nom,? prénom", r"titulaire",
    r"destinataire", r"expéditeur", r"bénéficiaire", r"signé", r"patiente?",
)  # fmt: skip
"""Labels of forms that only people fill; `name` alone is everything's."""

GREETINGS = words(
    r"hi", r"hello", r"hey", r"dear", r"good (?:morning|afternoon|evening)", r"greetings", r"howdy", r"thanks",
    r"thank you", r"welcome(?: back)?", r"happy birthday", r"congratulations", r"goodbye", r"good night", r"sorry",
    r"hola", r"estimad[oa]s?", r"querid[oa]s?", r"buen(?:os|as) (?:días|tardes|noches)", r"gracias",
    r"feliz cumpleaños", r"adiós",
    r"bonjour", r"bonsoir", r"salut", r"coucou", r"chère?s?", r"merci", r"joyeux anniversaire", r"au revoir",
)  # fmt: skip
"""Said to somebody."""

CLOSINGS = words(
    r"(?:best|kind|kindest|warm|warmest|many thanks and) (?:regards|wishes)", r"with (?:best|kind|warm) regards",
    r"regards", r"all the best", r"(?:yours )?(?:sincerely|truly|faithfully|respectfully)",
    r"sincerely yours", r"respectfully", r"cordially", r"with love", r"xoxo",
    r"(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?", r"atentamente", r"un (?:fuerte )?abrazo",
    r"reciba un cordial saludo",
    r"(?:bien )?cordialement", r"bien à (?:vous|toi)", r"amicalement",
    r"(?:meilleures |sincères )?salutations(?: distinguées)?", r"amitiés", r"respectueusement",
)  # fmt: skip
"""Below these stands who writes."""

FRIENDLY = words(
    r"best", r"cheers", r"thanks(?: again| so much| in advance)?", r"many thanks",
    r"thank you(?: so much| very much| in advance| for your \w+)?", r"love", r"lots of love",
    r"take care", r"yours", r"see you(?: soon)?", r"talk soon", r"signed", r"(?:muchas )?gracias(?: de antemano)?",
    r"besos", r"un beso", r"cariños", r"quedo a la espera",
    r"merci(?: d'avance| beaucoup)?", r"bises?", r"bisous",
)  # fmt: skip
"""Below these may stand who writes."""

DEALT = words(
    r"a nombre de", r"en nombre de", r"cita con", r"reunión con", r"quedé con", r"hablé con", r"habl(?:ar|o) con",
    r"vivo con", r"trabajo con", r"transfer(?:ir|encia) a",
    r"llam(?:ar|a|é) a", r"escrib(?:ir|e|í) a", r"una carta (?:a|para)", r"un correo (?:a|para)", r"au nom de",
    r"rendez-vous avec", r"réunion avec", r"parlé (?:à|avec)", r"j'habite avec",
    r"je travaille avec", r"appel(?:er|le|é)", r"écri(?:re|s|t) à", r"une lettre (?:à|pour)",
    r"un (?:e-?mail|courriel|message) (?:à|pour)", r"virement à",
)  # fmt: skip
"""Spanish and French words before somebody whom one has to do with; English ones are `evidence`'s."""

TITLES = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Sra|Srta|Dra|Mme|Mlle|MR|MRS|MS|DR)\.?|Miss|Professor|Señora?|señora?|Monsieur|Madame|"
    r"Mademoiselle|Maître|MONSIEUR|MADAME|(?:mr|mrs|ms|dr|sr|sra|mme|mlle)\.?"
)
"""Behind these stands a name, whatever comes before."""

TITLE = (
    r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|sr|sra|srta|dra|don|doña|señora?|mme|mlle|monsieur|madame)"
    r"\.?[ ])?"
)
"""A title or none."""
