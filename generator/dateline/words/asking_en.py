"""How readers ask in English: words and phrases by what they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CUES: Mapping[str, str] = MappingProxyType(
    {
        "how_many": """
            how many times | how often | how many | how frequently | number of times | number of | on how many occasions
            tally | tally of | total | total number of | in total | grand total | count | how much
        """,
        "what_time": """
            what time | at what time | which hour | what hour | start time | starting time | what oclock | time of day | local time
        """,
        "weekday": """
            weekday | which weekday | what weekday | weekdays | day of the week | what day of the week | which day of the week
            on what day of the week | on which day of the week
        """,
        "length": """
            how long | how many minutes | how many hours | how many days | duration | how much time | for how long | how lengthy
            number of days | days in office
        """,
        "apart": "how long after | how long before | how many days after | how many days before | days apart | gap | apart",
        "order": """
            which came first | which was first | which happened first | which came earlier | which was earlier | what came first
            which one came first | which one was first | came before | happened before | take place before | took place before
        """,
        "went": """
            go to | goes to | went to | gone to | been to | go | went | visit | visits | visited | travel | travelled | traveled
            travels | fly to | flew to | flew | trip | trips | trip to | come to | came to | been in | stay in
        """,
        "role_host": "host | hosts | hosted | hosting",
        "role_signatory": "sign | signs | signed | signatory | signatories | signing",
        "role_interpreter": "interpreter | interpreters | interpreted | interpret | translator | translators | translated",
        "role_observer": "observer | observers",
        "role_announcer": "announce | announced | announces | announcing | announcer",
        "which_number": "which number | what number | in the row | in the series | in the sequence",
        "first": "first ever | initial | earliest | for the first time | first time",
        "last": """
            last | latest | most recent | most recently | last time | final | finally | how long is it since | how long since
            how long ago | how long has it been since | the last time
        """,
        "when": """
            when | what date | which date | what day | which day | what year | which year | what month | which month | date
            day | the day | year | on what day | in what year | in which year
        """,
        "where": """
            where | venue | spot | location | which city | what city | which place | what place | which building | building
            site | city | town | which town | which country | what country | which hotel | hotel | whereabouts
        """,
        "who": "who | whos | whom | which people",
        "whose": "whose",
        "head": """
            leader | leads | lead | led | head | heads | headed | boss | in charge | at the helm | ran | runs | run | running
            ruled | rules | rule | governed | governs | supreme leader | strongman
        """,
        "took_part": """
            who was with | who were with | who went with | who came with | who travelled with | who traveled with
            participants | attendees | attended | attend | present | delegation | delegates | team | accompanied
            accompany | accompanying | alongside | guest list | took part | take part | there | with him | with her
            represented | represent | represents | went with | lineup | line up | at the table | sat in | entourage | came along | went along
        """,
        "beside": """
            accompanied | accompany | accompanying | alongside | who was with | who were with | who went with | who came with
            who travelled with | who traveled with | went with
        """,
        "met": """
            meet | meets | met | meeting | meetings | encounter | encounters | encountered | summit | summits | talks
            see each other | saw each other | seen each other | sit down | sat down | sit downs | face to face
            come face to face | came face to face | shook hands | shake hands | shaken hands | shook hands with | handshake
            handshakes | laid eyes | laid eyes on | get together | got together | get togethers | crossed paths
            cross paths | held talks | hold talks | sit across | sat across | in person | see | seen | saw | tete a tete
        """,
        "office": """
            title | titles | office | offices | position | post | posts | job | jobs | role | roles | rank | occupation
            work as | worked as | served as | serve as | portfolio | for a living | employed | employment
            was what | do for a living
        """,
        "now": "now | current | currently | today | these days | at present | at the moment | nowadays | right now",
        "since": """
            since when | since | become | became | becomes | take office | took office | appointed | sworn in | start
            started | begin | began | named | promoted | take over | took over | get the job | got the job | start as
        """,
        "term": """
            stop being | stopped being | cease to be | ceased to be | until when | till when | step down | stepped down
            leave office | left office | tenure | term of office | terms of office | in office
        """,
        "public": """
            publish | published | publishes | made public | make public | become public | became public | become known
            became known | release | released | revealed
        """,
        "happened": """
            happen | happened | what happened | what took place | take place | took place | taken place | go ahead | went ahead | carried out | conducted | called off | cancelled
            canceled | fall through | fell through | come off | end up | ended up | materialise | materialize | materialised
            come about | come to pass | postponed | put off | ever held
        """,
        "on_day": """
            what happened | what took place | what occurred | what went on | what was going on | what events | which events
            what else happened
        """,
        "result": """
            what came of | came of | come of | outcome | result | results | what became of | became of | fate of | turn out
            turned out | fail | failed | fails | failure | collapse | collapsed | break down | broke down | breakdown | fall apart
            fell apart | deal | no deal | without agreement | no agreement | end without | achieve | achieved | lead to | led to | how did it end | end early | ended early | cut short | what happened to | what happened with | whatever happened to | upshot
        """,
        "forecast": """
            forecast | forecasts | prediction | predictions | predict | predicted | come true | came true | prophecy
            expectation | guess | was it right | was he right | was she right | were they right | prove right | proved right
        """,
        "born": """
            born | birthday | birth | birthdate | date of birth | year of birth | how old | age | day of birth
            birth date | birth year
        """,
        "age": "how old | age",
        "died": """
            died | die | dies | dead | death | passed away | pass away | date of death | day of death | death date | deceased
        """,
        "deputy": "number two | number 2 | second in command",
        "family": "what relation | relation | related | relative | relatives | family | kin | siblings",
        "kin_sister": "sister | sisters",
        "kin_brother": "brother | brothers",
        "kin_daughter": "daughter | daughters",
        "kin_son": "son | sons",
        "kin_child": "child | children | kid | kids | offspring",
        "kin_mother": "mother | mum | mom",
        "kin_father": "father | dad",
        "kin_parent": "parent | parents",
        "kin_spouse": "wife | husband | spouse | married | married to",
        "identity": """
            who is | who was | whos | who are | who were | what is he | what is she | what was he | what was she | which person
        """,
        "was_what": "what was | what is",
        "before": "before | until | prior to | up to",
        "after": "after | following",
        "why": "why | how come | reason | reasons | cause | causes",
        "part": "side | sides | for",
        "period": "era | times of | days of | under",
        "unanswerable": """
            will | would | shall | should | could | might | next | upcoming
            opinion | think | thinks | good | bad | great | best | worst | trust | trustworthy | believe | probability | likely
            alone | by herself | by himself | on his own | on her own | say about | said about | say of | said of | soon | successor | predecessor | succeed | succeeded | replaced
        """,
        "aside": """
            the | a | an | of | and | in | at | on | to | for | with | did | do | does | has | have | had | is | was | were | are
            be | been | being | that | this | it | its | he | him | his | she | her | they | them | their | by | from | between
            so | please | tell | tell me | me | say | or | not | any | ever | very | time | times | exactly | again | each other
            one another | both | two | leaders | as | which | what | back | then | actually | still | up | so far | i | my | you
            during | held | hold | happening | mr | mrs | ms | dr | name | known | about | into | around | over | no
            occasion | occasions | wait | ok | hey | well | if | there been | wasnt | isnt | didnt | hasnt | whole | record
            exchange | exchanged | all | out | just | give | show | find | know | want | can | remind | wondering | s
        """,
    }
)
"""By what is asked for: phrases parted by bars or lines, as they are typed."""

HEADS: Mapping[str, str] = MappingProxyType(
    {
        "of_state": "president | prime minister | premier | general secretary | king | chancellor",
        "of_body": "president | chairman | director | minister | secretary | head | general secretary | governor | leader",
        "lesser": """
            vice | deputy | first | assistant | acting | nominee | former | adviser | advisor | member | senior | for | staff
            spokesperson | special | representative | ambassador | analyst | presidential | under | alternate | envoy
        """,
        "deputy": "deputy",
        "acting": "acting",
        "below_deputy": "assistant | special | acting | adviser | advisor | principal | first | under | chief | national",
    }
)
"""Words in the titles of those who lead a state or another body or are second there, and of those who do not."""

POSTS = """
    president | minister | ministers | premier | secretary | adviser | advisor | director | chairman | ambassador | envoy
    spokesman | spokesperson | spokeswoman | governor | commander | chancellor
"""
"""Words of offices: beside a time or an event they ask who held one."""

OCCASIONS = "dinner lunch breakfast banquet reception toast walk rehearsal ceremony"
"""What may be but a part of an event, with fewer people than the whole."""

ALIKE = """
    leave left withdraw withdrew withdrawal withdrawn quit exit exited depart departed departure resign resigned
    join joined accede acceded accession enter entered
    demolish demolished demolition explode exploded explosion destroy destroyed destruction blow blew blown
    write wrote written letter letters
    speech address spoke speak speaks spoken
    launch launched fire fired
    coronavirus covid pandemic epidemic
    kidnapped kidnapping abducted abduction abductees abductee
    return returned repatriated repatriation handed hand
    free freed release released
    suspend suspended suspension halt halted moratorium freeze froze
    adopt adopted pass passed vote voted
    soldiers troops soldier
    tell told say said says
    start started begin began begun open opened
    end ended ends expire expired expires close closed
    offer offered propose proposed proposal
    admit admitted acknowledge acknowledged
    declare declared announce announced announcement
    found founded establish established set
    cancel cancelled canceled called
    nuclear atomic
    invite invited invitation
    dismiss dismissed fired sacked
    name named appoint appointed
    promote promoted made
    atomic bomb nuclear
    missile rocket
    enshrine enshrined constitution
    designated successor heir
    dinner lunch
    expel expelled
    reveal revealed unveil unveiled shown show showed
    regret regrets regretted
    hearing testify testified
    congress convention
    korea korean koreans
    japan japanese
    china chinese
    russia russian russians
    america american americans
"""
"""Words that a question and a record may have for each other, a line for those of one meaning."""
