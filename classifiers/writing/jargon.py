"""Words of today's chat that no dictionary has: computing, the net, games, food, abbreviations, interjections."""

WORDS = frozenset(
    """
    ai api apis app apps async autoencoder autofill autosave backend backends backpropagation backtest blockchain blog
    blogs blogger blogging bool boolean booleans bot bots breakpoint breakpoints btw callback callbacks captcha cardio
    chatbot chatbots checkbox checkboxes checksum cli codebase codec codecs config configs const crypto cryptocurrency
    cryptocurrencies css csv cyberbullying cybersecurity dataframe dataframes dataset datasets datastore debuff debug
    debugger deepfake dev devs devops dict dockerfile dropdown ebook ebooks ecommerce email emails emoji emojis
    endpoint endpoints enum enums esports etc eval exfiltration favicon filesystem filesystems fintech firewall
    firewalls firmware fps freemium frontend frontends fullstack geolocation ghosting github gitignore google googled
    googling gpu gpus grayscale hashmap hashtag hashtags hotspot hotspots html http https hyperlink hyperparameter
    hyperparameters inbox influencer influencers init inline inlining int ints jailbreak javascript json jsons keras
    kwargs laptop linter linters linux localhost login logins lookup malware matplotlib memoization metadata metaverse
    microservice microservices middleware mindfulness minimax mocktail modal monorepo multiclass multicloud
    multilingual multiplayer multithreaded multithreading mutex namespace namespaces neurodivergent newline nft nfts
    nginx npc npcs npm numpy offline onboarding online param params parser parsers phishing php pickleball pixel
    pixelated pixels plaintext playlist playlists plugin plugins podcast podcasts postgres powerup pre preprocess
    preprocessed preprocessing preprocessor pytest python pytorch ransomware readme realtime recurse refactor
    refactored refactoring regex regexes regularizer repo repos rerender resampling retweet roadmap runtime scalable
    schema schemas scikit screenshot screenshots sdk segfault selfie selfies seo serverless setup signup skillset
    skillsets smartphone smartphones smartwatch smoothie smoothies softmax spam spyware sql ssh stakeholder
    stakeholders startup startups stderr stdin stdout str streamer streamers strobing struct structs subdirectory
    subfolder subfolders subgraph submodule subnet subreddit substring substrings sudo superset tablet tensorflow
    thumbnail timeline timelines timestamp timestamps tinkerer todo todos tokenization tokenize tokenized tokenizer
    tokenizers toolchain tooltip touchpad touchscreen tuple tuples tutorials tweet tweets txt ui unboxing uncheck
    undirected unicode unittest unix upcycle upcycled upcycling upload uploaded upskill url urls username usernames
    utf utils ux vegan viewport virality vlog vlogs voiceover vpn vs wallpaper webcam webhook webhooks webinar
    webinars webpage webpages website websites whitelist whitespace wifi wiki workflow workflows worldbuilding
    wordpress xml yaml zoom zip aioli baba bao bibimbap boba burrata chai chana charcuterie chorizo cilantro ciabatta
    dal edamame farro feta garam ghee gochujang gyoza halal hoisin jalapeno jalapenos kefir kimchi kombucha kosher
    mascarpone masala miso mozzarella naan nori orzo paneer panko panna pesto pho pico pita prosciutto quinoa ramen
    ricotta risotto salsa sashimi seitan sriracha sushi tahini tempeh teriyaki tofu tzatziki udon umami wasabi ah aha
    ahaha aww awww aw bae bc bff brb bro bruh cuz dang def dude dunno eh emo emojis fam fave fomo fyi gah gonna gunna
    homie homies gotta haha hahaha hahahaha hehe heh hella hey hiya hm hmm hmmm huh idk ikr imho imo irl jk kinda
    kiddo lemme lmao lol lolz mhm mmm nah nope ok okay oof ooh oops outta ow pfft phew pls plz procrastinator rofl shh
    sorta sup tbh thx til tldr tho ugh uh uhh um umm vibe vibes wanna whatcha whoa woah wow wtf ya yall yay yea yeah
    yep yess yikes yo yolo yup yum bachelorette binge bingeable bokeh brainer brunch cis cosplay cosplayer crossfit
    decluttering demisexual doula espresso fanbase fandom fanfic fanfiction flexitarian gamer gamers gameplay
    gamification genderfluid glamping gluten gourmand grimdark hangry hygge ikigai isekai keto latte lifehack
    macchiato manga mani melanin merch meme memes millennials mindset mindsets minigame mixtape nonbinary ombre otaku
    paleo parkour pescatarian pilates playstyle plie polyamory preheat prequel reboot remix sidequest skincare sitcom
    spoiler spoilers staycation steampunk superfood superfoods taekwondo takeout telehealth telework teleworking
    titration toxin trope tropes turmeric underrated unisex upbeat vape vaping versioning vinyasa wellness whodunit
    wholefood kinesthetic workout workouts worldview xylitol zumba reductio absurdum ergo ibid
    hackear reuso marketing software hardware internet web online
    streaming link links chat chats blog click clic clics tuit tuits wasap selfi feedback smartphone crack crackear
    coach coaching influencer youtuber youtubers gamer mail mails week-end parking shopping booster buzz checker
    dealer digicode geek googler liker podcasteur spoiler tchat tchater télétravail visio visioconférence pixelliser
    autoentrepreneur courriel clavardage
    """.split()
)
"""Lower case, all languages together: a word that one language lends another is right in both."""
