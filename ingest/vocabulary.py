"""The words by which clerks record an undertaking, and those by which they record a decision, a plan or a question."""

import re

STEMS = (
    "agree", "undert", "promis", "offered", "committed", "volunt", "pledg", " gave ", " given ", " made ", " took ",
    "would", "will ", "should", "request", "asked", "instruct", "direct", "task", "pending", " be ",
)  # fmt: skip
BARE = re.compile(
    r"(?:\b[A-Z]\S*|\)|officers?|clerk|staff|chair\w*|team|manager|director) (?:is |are )?to [a-z]", re.DOTALL
)
"""A sentence without one of these stems, and without 'X to do', binds nobody and is not looked at further."""

_NO_VERB = (
    r"(?!(?:the|an?|this|that|these|those|all|any|each|every|his|her|its|their|our|both|members|officers|which)\b)"
)
"""After "to" these begin the name of a recipient: 'promised to the Council', 'a grant to the society'."""

FOLLOW_UP = (
    r"(?:provide|circulate|share|send|supply|e-?mail|forward|distribute|report|bring|write|respond|reply|arrange"
    r"|investigate|look|check|follow|find|contact|speak|talk|raise|discuss|liaise|feed|take|come|get|clarify|obtain|ask"
    r"|seek|chase|request|pass|meet|visit|organise|prepare|produce|draft|submit|present|update|publish|issue|explore"
    r"|review|consult|confirm|ensure|notify|inform|brief|compile|collate|source|query|pursue|refer|revisit|amend"
    r"|include"
    r"|give|set up|schedule|invite|make|add|tell|let|show|copy|table|put)"
)
"""What is done about a question after a meeting."""

ALWAYS_FOLLOW_UP = re.compile(
    r"(?:report back|look into|investigate|find out|follow (?:this |it |that |them )?up|feed ?back"
    r"|take (?:(?:this|it|that|the (?:point|matter|issue|suggestion|comments?|question)) )?"
    r"(?:back|away|up|on board|forward|over)|put (?:this|it|that|them) in writing"
    r"|look (?:again )?at (?:whether|how|what|why|this|that|it|them)\b|invite (?!members|councillors|the (?:panel"
    r"|committee|cabinet|council|board))(?:the |an? |[A-Z])"
    r"|ask (?:the |[A-Z])[^.;]{2,60}? (?:to|whether|for|if)\b|(?:model|cost|test) (?:this|it|that|them)\b"
    r"|(?:reply|respond|write|answer) in writing|see (?:to it )?(?:that |it (?:was|is|were) )"
    r"|meet (?=(?-i:(?:the )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|[A-Z][a-z]+)\b)|him\b|her\b|them\b)"
    r"|come back|get back|(?:talk|write|respond|reply|meet) (?:to|with)"
    r"|speak (?:to|with)(?! (?:the |this |that |an? |his |her |their )?(?:item|report|motion|amendment|paper|petition"
    r"|matter|subject))"
    r"|put (?:the|this|that) (?:question|point|suggestion|idea|request) to\b|chase|liaise with"
    r"|(?:let|tell) (?:the |all |him|her|them|[A-Z])|keep (?:the |all )?\w+ (?:\w+ )?(?:informed|updated|up to date)"
    r"|check (?:whether|if|with|the|on|this|that)|raise (?:this|it|the|that)|pick (?:this|it|that)? ?up"
    r"|contact (?:the|councillor|cllr|mr|mrs|ms|highways)"
    r"|(?:arrange|organise|set up) an? (?:visit|meeting|briefing|tour|session|demonstration|workshop))",
    re.IGNORECASE,
)
"""What nobody would say of a service's ordinary work: it answers what was said at the meeting."""

PASSES_ON = frozenset("provide circulate send share bring email supply forward distribute report obtain submit".split())
"""Verbs that hand something to somebody, when it is information or goes to those who asked."""

INFORMATION = re.compile(
    r"\b(?:information|figures?|data|details?|statistics|reports?|updates?|briefings?|notes?|(?:written )?answers?"
    r"|repl(?:y|ies)|responses?|cop(?:y|ies)|lists?|breakdown|timetable|timeline|numbers?|papers?|presentation|slides"
    r"|links?|plans?|counts|clarification|minutes|dates?)\b"
)

RECIPIENT = (
    r"(?:(?i:(?:all |the |this |panel |committee |board |ward |council |cabinet )*(?:members|councillors|committee"
    r"|panel|board|cabinet|sub-committee|trustees|governors|group|forum|council)\b)|(?:Councillor|Cllr|Mr|Mrs|Ms|Miss"
    r"|Dr)\b"
    r"|(?:him|her|them)\b|(?:a|the|each|every) (?:future|next|later|following|second"
    r"|[A-Z][a-z]+) (?:[\w&]+ ){0,5}[Mm]eeting)"
)
TO_RECIPIENT = re.compile(rf"\b(?:to|with|for) {RECIPIENT}|^\w+ {RECIPIENT}")
AFTER_THE_MEETING = re.compile(
    rf"\b(?:to|with|by) {RECIPIENT}|\boutside (?:of )?the meeting|\b(?:after|following) the meeting"
    r"|\bwithin [\w-]+ (?:working |clear |calendar )?(?:days?|weeks?)\b"
)

WEAK = re.compile(
    r"(?:note|endorse|approve|support|receive|accept|adopt|adjourn|defer|exclude|appoint|elect|suspend|delegate|grant"
    r"|refuse|recommend|confirm|proceed|move|extend|continue|sign|ratify|authorise|nominate|reappoint|re-appoint|vote"
    r"|withdraw|reject|vary|waive|second|be|have|allow|permit|fund|award|purchase|buy|pay|spend|increase|reduce|change"
    r"|remove|close|amend|commence|implement|differ|disagree|stand|act|serve|become|remain|consider|hear|take part"
    r"|comment|introduce|leave|join|attend|speak|declare|reconvene|go|keep|set|use|sell|lease|dispose|enter|make|add"
    r"|welcome|thank|congratulate|acknowledge|agree|co-opt|re-elect|rescind|maintain|retain|postpone|sponsor|donate"
    r"|contribute|renew|pass|observe|participate|apply|record)"
)
"""What is done by agreeing to it, then and there: no undertaking is left."""

WEAK_ALONE = frozenset("speak make add attend amend confirm consider set keep be change pass apply".split())
STRENGTHENED = re.compile(
    r" (?:(?:to|with) (?:the |[A-Z])|enquiries|contact|arrangements|sure|available|(?:the )?(?:information|details|item"
    r"|report|wording|minutes|figures)|an? (?:meeting|discussion|conversation)|up|whether|in touch|this (?:on|to|back))"
)
"""'speak to the contractor', 'make enquiries', 'add the item': with these a weak verb is an undertaking."""

BODY_DOES = re.compile(
    r"(?:invite|write|ask|request|arrange|visit|seek|contact|investigate|circulate|send|share|organise|prepare|produce"
    r"|respond|raise|lobby|meet|liaise|explore|look|check|report|provide|obtain|consult|carry out|undertake|conduct"
    r"|find|follow|inform|notify|draft|install|repair|replace)"
)
"""What a body as a whole undertakes; to anything else that it agrees to, agreeing is enough."""

GIVEN = re.compile(
    r"\b(?:undertook|promised|pledged|guaranteed) that\b"
    r"|\b(?:agreed|undertook|promised|offered|committed|volunteered|pledged)"
    r"(?:,? (?:unanimously|in principle|however|therefore|that day|as a matter of urgency|where possible),?)?"
    r"(?: (?:with|at the (?:request|suggestion) of) [^.;]{1,60})?,? to " + _NO_VERB + r"(?P<act>[a-z]+)"
    r"|\b(?:gave|given|made|provided|offered) (?:(?:(?:the |all )?[a-z]+|(?:[A-Z][\w’'.-]* ?){1,3}) )?"
    r"(?:an?|the|his|her|their) (?:\w+ )?"
    r"(?:undertaking|commitment|assurance|promise|pledge|word) (?:to (?P<act2>[a-z]+)"
    r"|that(?=[^.;]{0,160}?\b(?:would|will|shall|be)\b))"
    r"|\b(?:promised|undertook|offered) (?:(?:[A-Z][\w’'-]*\.?|him|her|them|us|members|residents|the|to) ){0,4}?"
    r"(?:an?|the|to)? ?(?:(?:full|written|further|detailed|short|fuller) )*"
    r"(?:answer|reply|response|report|update|briefing|note|meeting|visit|paper|information|figures|details|breakdown"
    r"|lists?|cop(?:y|ies))\b"
    r"|\btook (?:away )?an? action to (?P<act3>[a-z]+)"
)
"""'X agreed to send', 'undertook to circulate', 'gave a commitment to put', 'promised a written answer'."""

PROMISED_FOR = re.compile(r"\b(?:which|that) (?=(?:he|she|they|the [\w ]{3,40}) (?:had )?promised (?:for|by|before)\b)")
"""'a workshop, which he promised for no later than 30 April'."""

DO_SO = re.compile(r"do (?:so|this|it|that)\b")
"""'The Chair said that she would do so by the end of the month': what she was asked just before."""

NOT_BOUND = re.compile(r"\bbut (?:\w+ )?(?:could|would|can) not (?:bind|promise|guarantee|commit)\b")
"""'would look into it but could not bind herself'."""

AGREED_THAT = re.compile(
    r"\b(?:agreed|resolved|decided|confirmed|requested|suggested by the Chair)(?: that| for)? ", re.IGNORECASE
)
"""'It was agreed that the Clerk would write'; 'agreed for officers to check'."""

WOULD = re.compile(
    r"\b(?:would|will)(?: also| then| therefore| nonetheless| nevertheless| accordingly| certainly| gladly| himself"
    r"| herself| (?P<glad>be (?:happy|pleased|willing|able) to)| seek to| endeavour to| aim to)?"
    r" (?:be (?=\w+ing))?(?P<act>[a-z]+?(?:ing\b)?(?: [a-z]+)?)(?=\W|$)"
)
"""'She would bring a report to the next meeting'."""

PASSIVE = re.compile(
    r"\b(?:would|will|to|should|could|can|must) (?:also |then )?be (?:sent|circulated|provided|shared|e-?mailed"
    r"|forwarded|supplied|distributed|fed back|reported back|brought back|brought|made available|passed|followed up"
    r"|looked into"
    r"|investigated|raised|checked|arranged|issued|given|prepared|produced|presented|submitted|reported|added|included"
    r"|invited|asked|requested|contacted|picked up|taken (?:up|back|away))\b"
)
"""'A written response would be sent', 'to be circulated outside the meeting'."""

PUT_BEFORE = re.compile(r"\b(?:presented|submitted|reported|brought)\b")
"""Of a report this may be plain business of another body; the others are answers."""

A_REPORT = re.compile(r"\b(?:report|update|paper|briefing)s?\b[^.;]{0,60}$")
TO_ANOTHER = re.compile(r"\W*(?:back )?to (?:the )?(?:full )?(?:[Cc]abinet|[Cc]ouncil|[Ee]xecutive)\b")
AN_ANSWER = re.compile(
    r"\b(?:written (?:response|reply|answer)|response|reply|answer|information|figures|details|update|report|data"
    r"|briefing|note|slides|presentation|copy|copies|list|link|breakdown|statistics|paper|suggestion|matter|issue"
    r"|query|concerns?"
    r"|request|opinion|advice|valuation|letter|results?|timetable|costings?)s?\b",
    re.IGNORECASE,
)
A_PRONOUN = re.compile(r"(?:^\W*(?:This|It|These|They|Those)|\b(?:that|and) (?:this|it|these|they|those)) $")
SAID = re.compile(
    r"\b(?:confirmed|advised|said|stated|agreed|explained|responded|replied|added|assured|undertook|indicated)\b"
)

ASKED = re.compile(
    r"\b(?P<be>was|were|be|is|are|been) (?:formally |also |therefore |then )?"
    r"(?:asked|requested|tasked|instructed|directed|mandated) to (?P<act>[a-z]+)"
)
"""'The Clerk was asked to write', 'officers be requested to report back'."""

ASKS = re.compile(
    r"\b(?:ask|request|instruct|direct|task)(?:ed|s|ing)?(?: that)? "
    r"(?=(?:the |[A-Z]|[a-z]+ (?:staff|officers)|officers|staff))"
)
"""'The Committee asked the Head of Highways to provide', 'we direct municipal staff to research'."""

REQUESTED_THAT = re.compile(
    r"\brequest(?:ed|s) (?:that )?(?:an?|the|further|more|some|additional|future)\b[^.;]{0,90}?\b(?:be|to be|is|are) "
    r"(?:provided|circulated|brought|sent|shared|submitted|presented|added|included|invited|prepared|produced|supplied"
    r"|reported)\b"
)
"""'The Panel requested that an update be brought to the next meeting'."""

BARE_TO = re.compile(
    r"\s*(?:\([^()]{1,60}\) ?)?(?P<be>(?:is|are) )?to (?:(?:also|then|please) )?" + _NO_VERB + r"(?P<act>[a-z]+)"
)
"""'The Clerk to write': a clause with no other verb."""

INITIALS = re.compile(
    r"(?:^\W*|[–—;:-]\s+|[.!?]\s+)(?P<who>[A-Z]{2,3}(?:(?:/|, | and | & )[A-Z]{2,3})*) to (?P<act>[a-z]+)"
)
"""'TD & AV to inspect'."""

OPENS_CLAUSE = re.compile(
    r"(?:\W|\d|\(?[a-z]{1,3}\)|[Tt]hat |[Tt]he |[Aa]n? |(?:RESOLVED|Resolved|AGREED|Agreed|ACTION|Action)S?\W+)*"
)
"""What may stand before the one who is to act: a number, "That the", "Resolved:"."""

OPENS_SUBJUNCTIVE = re.compile(r"(?:\b[Tt]hat|^\W*|\b[Aa]nd|[;:,/–-])\s*(?:the |an? |each |every )?$")
SUBJUNCTIVE = re.compile(
    rf"\s+(?:should |will |shall |would |do )?(?P<act>{FOLLOW_UP}|attend|complete|undertake|carry out|advertise"
    rf"|place(?! on record)|install|repair|create)(?= [a-z£\d“\"'A-Z])"
)
"""'That the Chair write to ...', 'the Scrutiny Officer email all members'."""

BE_DONE = re.compile(
    r"\b(?:be|to be) (?:also )?(?:submitted|presented|brought(?: back)?|reported(?: back)?|provided|circulated|sent"
    r"|shared|prepared|produced|invited|undertaken|carried out|contacted|written to|drafted|considered|arranged"
    r"|scheduled"
    r"|convened|organised)\b"
)
REPORT_BACK = re.compile(
    r"\b(?:report|update|paper|briefing|information|details|data|figures|response|review|letter|invitation"
    r"|representatives?|officers?)s?\b[^.;]{0,120}\bbe (?:also )?(?:\w+ )?(?:brought|submitted|presented|reported"
    r"|provided|circulated|sent|shared|prepared|produced|invited|arranged)\b"
    r"|\bbe (?:brought|reported|submitted|considered|presented)(?: back)? (?:to|at) (?:a|the|its) "
    r"(?:next|future|subsequent|[A-Z][a-z]+)(?: \w+){0,3} meeting|\bmeeting be arranged\b"
)
"""'that a report be brought back to this Committee': something is owed; a budget that is released is not."""

A_COPY = re.compile(r"\b(?:minutes|amendment|[Rr]esolution|copy|copies)\b")

PENDING = re.compile(
    r"\b(?:pending|subject to|after) (?:the )?further (?:research|work|information|investigation|consultation|advice)"
    r"[^.;,]{0,20} by (?P<who>[^.;,]{3,80}?)(?= on | about | into | regarding |[.;,]|$)"
)
"""'deferred pending further research by the Highways department'."""

TO_BE_DONE_BY = re.compile(
    r"\bto be (?:checked|followed up|investigated|actioned|looked into|taken up|addressed|reviewed) by "
)
"""'a few points to be checked by officers'."""

PAST_OR_DENIED = re.compile(
    r"\b(?:had|has|have|having|not|never|previously|already|if|once|been|being|unless|until|before|when|whether|which"
    r"|could|cannot|refused|declined|last (?:year|month|week)|(?:previous|last|earlier) meeting)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""What stands before a verb that tells of the past or denies it: 'had agreed to', 'did not agree to'."""

HYPOTHETICAL = re.compile(
    r"^\W*(?:If|Should|Were|Unless|Where|When|Once)\b"
    r"|\b(?:if|whether|unless|which|who|hoped|wondered|asked|queried)\W+(?:\w+\W+){0,4}$"
)
"""'If the applicant failed to comply, officers would ...': what would be done, not what will be."""

MOVED = re.compile(
    r"\b(?:moved|proposed|proposal|proposer|amendment|motion|recommended that|recommendations?)\b[^.;]*$",
    re.IGNORECASE,
)
"""What stands before the words of a motion: whether it was carried, its resolution says."""

NO_UNDERTAKING = re.compile(
    r"\b(?:applicant|condition|planning permission|licen[cs]e holder|delegated|authori[sz]ed|authority)\b",
    re.IGNORECASE,
)
LAST_TIME = re.compile(
    r"\b(?:at|from) (?:its|the|their) (?:last|previous|earlier) meeting|\blast (?:year|month)\b"
    r"|\bprior to the meeting\b",
    re.IGNORECASE,
)
STAFF = re.compile(r"\b(?:officers|staff|directors)$", re.IGNORECASE)
OWN_BODY = re.compile(r"(?:panel|committee|council|cabinet|board|executive|forum)$", re.IGNORECASE)
MEMBERS = re.compile(r"(?:members|councillors|residents)", re.IGNORECASE)
PRESIDES = re.compile(r"\b(?:[Cc]hair(?:man|woman|person)?|Mayor|Leader)\b")

STATUS_DONE = re.compile(
    r"^\W*(?:completed?|closed|done|discharged|actioned|delivered|achieved|green\W+completed?)\b"
    r"(?!\W+(?:by (?:the )?(?:end|\d)|for \d+ (?:of|out of)|in part|apart from|except|subject to))"
    r"|(?:[.;–—-]\s+)(?:now )?(?:action )?(?:closed|completed?|done|discharged)\W*$",
    re.IGNORECASE,
)
"""An update that opens or ends with the clerk's own status: 'Closed. Sent on 2 August', 'Sent 19 June. Closed'."""

STATUS_OPEN = re.compile(
    r"^\W*(?:open|outstanding|overdue|in hand|in progress|on-?going|pending|await\w*|part(?:ly|ially)?|delayed|slipped"
    r"|carried forward|deferred|incomplete|under ?way|to be|not|no|nothing|amber|red)\b"
    r"|[.;–—-]\s+(?:still |now )?(?:open|overdue|outstanding|on-?going|in progress)\W*$"
    r"|\b(?:remains?|stays?|keep|kept|left) (?:open|outstanding|on the (?:log|list|tracker|action))",
    re.IGNORECASE,
)
"""An update whose status says that the thing is not done, whatever was done on the way."""

DONE = re.compile(
    r"\b(?:completed?|done|closed|actioned|discharged|resolved|implemented)\b"
    r"(?!\s+(?:(?:by|in|on) (?:the )?(?:end|\d)|for \d+ (?:of|out of)|by (?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)[a-z]*|May)\b))"
    r"|\b(?:was|were|has been|have been|had been)(?: recently| since| now| subsequently)? (?:sent|circulated|provided"
    r"|shared|e-?mailed|completed|presented|submitted|added|published|forwarded|written|arranged|held|reported|issued"
    r"|done|contacted|included|updated|delivered|raised|actioned|received|supplied|installed|replaced|fitted)\b"
    r"|^(?:(?:letter|e-?mail|note|report|briefing|reply|figures?|visit|meeting|information) )?(?:sent|circulated"
    r"|provided|shared|e-?mailed|presented|received"
    r"|replaced|reported|held|published|installed|fitted|supplied|issued|delivered|raised|answered|considered"
    r"|took place"
    r"|checked) (?:(?:to|in|by|at|on|from|with) |\d)",
    re.IGNORECASE,
)
NOT_DONE = re.compile(
    r"\b(?:not (?:yet )?(?:complete|been|done|started|supplied|received|sent|provided|begun)|incomplete|outstanding"
    r"|to be"
    r"|in progress|ongoing|will be|would be|awaiting|partially|overdue|yet to|due (?:by|in|on))\b",
    re.IGNORECASE,
)
