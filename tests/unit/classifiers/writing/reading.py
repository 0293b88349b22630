"""One exchange as the writing part sees it."""

from classifiers.tag import Findings
from classifiers.writing.classifier import build
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Message, Role

PART = build(ClassifierSettings())
QUESTION = "Please tell me in a few words what one can see and do in the old town on a rainy day."
PROSE = (
    "In the old town you can visit the museum, walk along the covered market and drink tea with a view of the river. "
)


def look(content: str, question: str = QUESTION, candidates: tuple[Candidate, ...] = ()) -> Findings:
    """Return the findings of one exchange."""
    messages = (
        Message(id="u", role=Role.USER, content=question),
        Message(id="a", role=Role.ASSISTANT, content=content, candidates=candidates),
    )
    return PART.classify([Conversation(id="c", messages=messages)])[0]
