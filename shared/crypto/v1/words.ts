// 4,096 short English words, so that each word drawn at random is worth exactly twelve bits. No word of the list begins
// another, and words that could hurt, alarm or amuse in the wrong way have been left out.
//
// Chosen from the EFF's long word list for passphrases (2016), by the Electronic Frontier Foundation, licensed CC BY 3.0
// US: https://www.eff.org/dice. Chosen by length (three to eight letters) and for a workplace with young people.
export const words: readonly string[] = `
abacus abide abiding ability able abreast abridge abroad absence absolute absolve absurd accent acclaim account accuracy
accurate aching acid acorn acquire acre acrobat acronym acting action active activity actress acts acutely aerosol afar
affair affirm affix affluent afford affront aflame afloat afoot afraid aged ageless agency agenda agent agile agility
agreed aground ahead ahoy aide aim ajar alarm album alfalfa algebra alias alibi aliens alike alive almanac almost aloe
aloft aloha alone aloof alright altitude alto alumni always amaze amber ambition ambush amends amenity amiable amid
amigo amino amiss amnesty among amount ample amplify amply amuck amulet amused amuser amusing anagram anchor anchovy
ancient android anew angelic angled angler angles angling angular animate animator anime ankle annex annotate annuity
another antacid antennae anthem anthill antics antidote antiques antler antonym anvil anybody anyhow anymore anyone
anyplace anytime anyway appear appease applaud applause apple applied apply approach approval approve apricot april
apron aptitude aptly aqua aqueduct area arena argue armband armful armhole armless armoire armrest aroma arose around
arrange array arrival arrive art ascend ascent ashen ashy aside askew asleep aspect aspire aspirin astonish astound
astride astute atlantic atlas atom atop atrium attach attain attempt attest attic attire auction audible audibly
audience audio audition august author avatar avenue average avert aviator avid avoid await awaken award aware awhile
awning awoke awry axis backdrop backed backer backing backlit backlog backpack backrest backup backward bacon badge
badland baffle bagel bagful baggage bagged baggie bagging baggy bagpipe baguette baked bakery baking balance balcony
balmy balsamic bamboo banana banjo bankbook banked banker banking banknote banner banshee banter barbell barber barcode
barge barista baritone barley barn barrack barrier basics basil basin basis basket batch baton bats batting bauble
blabber blade blah blank blazer bleach bleep blemish blend bless blimp bling blinked blinker blinks blip blitz blob blog
blooper blot blubber bluish blunt blurb blurred blurry blurt blush boat bobbed bobbing bobble bobcat bobsled bobtail
bogged boggle bogus boil bolster bolt bonanza bonded bonding bonnet bonsai bonus bony book booted booth booting bootlace
boots borax boring borough botanist botany botch both bottle bottom bounce bouncy boxcar boxer boxy breach breath breeze
breezy briar brick bride bridged brigade bright brim bring brink brisket briskly bristle brittle broaden broadly broiler
broken broker bronco bronze brook broom brought browse brunch brunt brush bubble bubbly bucket buckle budding buddy
budget buffalo buffed buffer buffing buggy bulb bulge bulgur bulk bulldog bullfrog bullion bullish bunch bundle bungee
bunny bunt bush busily buzz cabana cabbage cabbie cable caboose cache cackle cacti cactus caddie caddy cadmium cage
cahoots cake calamari calcium caliber calm caloric calorie calzone cameo camera camper campfire camping campsite campus
canal canary cancel candied candle candy cane canine canning cannot canola canon canopy canteen canyon capable capably
capacity cape capitol capped capsize capsule caption capture caramel carat caravan carbon carded cardigan cargo caring
carless carload carnival carol carpool carport carried carrot carry cartload carton cartoon carve carving carwash
cascade case cash casing cassette catalog catalyst catcher catchy caterer catfish catlike catnap catnip catsup cattail
cattle catty catwalk caucus causal cause causing caution cavalry caviar cedar celery celtic cement census ceremony
certify chain chair chalice chamber champion chance change channel chant chaos chaplain chapped chapter charcoal charger
chariot charity charm charred charter chase chasing chatter chatty cheddar cheer cheese cheesy chef chemist cherub chess
chest chevron chevy chewer chewing chewy chief chili chill chimp chip chirpy chive choice chomp chooser choosy chop
chosen chowder chrome chuck chug chummy churn chute cider cilantro cinch cinema cinnamon circle circular circus citable
citadel citation citizen citric citrus city civic civil claim clamor clamp clang clapped clapper clarify clarinet
clarity clash clasp class clatter clause claw clay clean clear cleat cleft clench clerk clever clicker client climate
cling clinic clip clique cloak clock clone cloning closure clothes cloud clover clubbed clump clumsy clutch clutter
coach coastal coaster coat coauthor cobalt cobbler cobweb cocoa coconut cod coexist coffee cogwheel coherent cohesive
coil cold coliseum collage collar collide collie colony colossal colt come comfort comfy comic coming comma commend
comment commerce common commute company compare compel compile comply compost comrade concave conceal concept concert
conch concise concrete concur conduit cone confirm conform congress conical conjure consent console consult contact
contend contents contest context contort contour control convene convent cope copied copier copilot coping copious
copper copy coral cork corncob cornea corned corner cornhusk cornmeal corny corral correct corsage cortex cosmic cosmos
cost cottage cotton couch cough could country county courier covenant cover coveted coyness cozily cozy cradle crafter
crafty cramp crane cranial cranium crank crate crave craving crayfish crayon creamed creamer crease create creation
creative creature credit creed creme creole crepe crept crescent crested crevice crewman crewmate cricket cried crier
crimp crimson crinkle crinkly crisped crisply crispy criteria critter croak crock crook croon crop cross crouch crouton
crowbar crowd crown crucial crumb crumpet crunchy crushed crusher crust crying cryptic crystal cube cubical cubicle
cuddle cuddly cufflink culprit cultural culture cupcake curable curator curdle cure curfew curing curled curler curling
curly curry cursive cursor curtain curtly curtsy curve curvy cushy custard custody customs cycle cyclic cycling cyclist
cymbal dab dad daffodil daily dainty dairy daisy dance dancing dandy dangle dares darkish darling darn dart dash data
datebook dating dawdler dawn daybed daybreak daycare daylight daylong dayroom daytime dazzler deacon dealing dealt dean
debate debit debrief debug debunk decade decaf decal decay decency decent decibel decimal deck decline decode decoy
decree deduce deduct deed deem deepen deeply default defeat defense defiant define deflate defog defrost deftly defuse
degree delay delete delta deluge deluxe denim denote dense density dental dentist denture deny depict deplete deploy
depose depth deputy derail derby derived deserve desktop despite destiny detail deuce device devotee diagram dial diary
dice dicing dictate dig diligent dill dilute dime dimly dimmed dimmer dimple diner dinghy dingo dining dinner diocese
diploma dipped dipper dipping disarm disband discard discern discuss dish disjoin disk dismay dismiss display dispose
dispute disrupt distant distill ditch ditto ditzy divided dividend diving division dizzy doable docile dock document
dodge doily doing dole dollar dollop dolly dolphin domain domestic dominoes donated donation donator donor donut doodle
doorbell doorman doormat doorpost doorstep doorstop doorway dotted dove down dowry doze drainage drainer drapery drastic
draw dreamt dreamy dress drew dribble dried drier drift driller drippy driven driver driveway driving drizzle drizzly
drone droop droplet dropper drove drudge drum dry dubbed duchess duckbill ducking ducktail ducky duct dude duffel dugout
duke duller duly duo duplex durable durably duration during dusk dust dutiful duty duvet dwelled dweller dwindle dynamic
dynasty each eagle earache earflap earful earlobe early earmark earmuff earpiece earplugs earring earshot earthen
earthly earthy earwig easeful easel easiest easily easing eastward eatable eaten eatery eating eats ebony ebook ecard
echo eclair eclipse ecology economic economy edge edging edgy edition editor eel effects effort egging eggnog eggplant
eggshell either eject elastic elated elbow elderly eldest election elephant elevate elevator eleven elf elite elixir elk
ellipse elm eloquent elude elusive elves email embargo embark embassy ember emblaze emblem embody emboss emcee emerald
emission emit emote emotion empathy emperor emphasis employee empower emptier empty emu enable enamel encircle enclose
encode encore encrust encrypt ended ending endless endnote endorse endpoint energy engaged engine engross engulf enhance
enjoyer enrich enroll ensure entail entire entitle entity entree entrust entryway entwine envelope envious envoy envy
enzyme epic epilogue episode equal equate equation equator equinox equity erased eraser erasure errand erratic error
erupt espresso esquire essay essence estate estimate etching eternal ether ethics evacuee evaluate evasion evasive even
everyday everyone evidence evident evoke evolve exact exalted example excavate excess exclaim exclude excuse exert
exhale exhaust exit exodus expand expanse expend expenses expert expire explain explore exponent express extent exterior
external extinct extras extrude fable fabric faceted facial facing faction factoid factor factual faculty fade fading
failing falcon fall false falsify fame familiar family fancied fancy fanfare fang fanning fantasy faster fasting faucet
favored favorite fax feast federal fedora feed feel feisty feline fence fencing fender ferment ferret ferris ferry
fervor festival festive fetch fever fiber fiction fiddle fifteen fifth fiftieth fifty figment figure filing filled
filler filling film filter filtrate finale finalist finally finance finch finer finicky finite finless finlike fit five
flagman flagpole flagship flail flakily flaky flame flap flaring flask flatbed flatly flatten flattop flatware fled
flick flier flight flinch flint flip float flock floral florist floss flyable flyaway flyer flying flyover foam fog foil
folic folk follicle follow fondue font food fool footage football footbath footer foothill footing footman footpad
footpath footrest footwear footwork fossil foster founder fox foyer fraction fragile fragment fragrant frail frame
framing frayed fraying frays freckles freebee freebie freedom freeing freely freeway freight french frenzy frequent
fresh friction friday fridge fried friend frill fringe fritter frolic from front frosted frosty froth frozen fruit
frying gab gaffe gaining gains gala gallery galley gallon gallows galore game gaming gamma gander gangly gangway gap
garage garbage garden gargle garland garlic garment garnet garnish gas gating gauging gauntlet gauze gave gazing gear
gecko geiger gem gender generic genetics genre gentile gently gents geology geometry geranium gesture getaway getting
giant giblet giddily giddy gift gigabyte gigantic giggle giggly gilled gills girdle given giver giving gizmo glacial
glacier glade gladly glamour glance glaring glass glazing gleeful glider gliding glimmer glimpse glisten glitch glitter
glitzy gloater gloomy glorify glory gloss glove glowing glowworm glucose glue gluten gnat goal goes goggles going
goldmine golf gondola gone gong good gooey goofy gopher gorged gosling gothic gotten gown grab graceful graded grader
gradient grading graduate grafted grain grandly grandma grandpa grandson granite granny granola grant granular grape
graph grapple grasp grass gratify grating gratuity gravel gravity gravy gray grazing green greeter grew grid grime
grinch grip gristle grit groove groovy ground grouped grout grove grower growing growl gruffly grumble grumbly guidance
guide guiding guise gulf gully gulp gumball gumdrop gumming gummy gurgle guru gush gusto gusty guy habitat hacksaw had
haggler haiku half halogen halt halved halves hamlet hammock hamper hamster handbag handball handbook handcart handclap
handed handful handled handler handoff handrail handsaw handset handwork handyman hangout hankie hanky happier happily
happy harbor hardcopy hardhat hardly hardware hardy harmony harness harpist harsh harvest haste hastily hasty hatbox
hatchery hatchet hatless haven hazelnut hazily hazy headband headed header headgear heading headrest headroom headset
headway headwear heap heat heave heavily heaving hedge hedging hefty helium helmet helper helpful helping helpline hence
henna herald herbal herbs hermit heroics herring herself hertz hexagon hexagram hubcap huddle huff hula hull human
humble humbly humid humility humming humorist hungry hunter hunting hurled hurler hurling hurray hurried hurry husband
hush husked hut hybrid hydrant hydrogen hyphen ice iciness icing icky icon icy ideally identity ideology idiom idly
igloo ignition iguana image imagines imaging imitate immerse immunity impart impish implant implode impose imprint
improve impulse impure iodine iodize ion irk iron irrigate isotope issue issuing italics item ivory ivy jackal jacket
jam janitor january jargon jarring jasmine jaunt java jawline jaybird jazz jeep jellied jelly jersey jester jet jiffy
jigsaw jingle jitters jittery job jockey jogger jogging john joining jolly jolt jot jovial joyous joyride joystick
jubilant judge judicial judo juggle juice juicy jukebox july jumble jumbo jump juncture june junior juniper jurist juror
jury justice justify justly kabob kangaroo karaoke karate karma kebab keenly keep keg kelp kennel kept kerchief kerosene
kettle kick kiln kilogram kilowatt kilt kimono kindle kindly kindred kinetic kinfolk king kinship kinsman kitchen kite
kitten kitty kiwi knapsack knee knelt knoll koala kooky krypton kudos kung labored laborer labrador ladder ladies ladle
ladybug lagged lagging lagoon lair lake lance landed landfall landing landline landlord landmark landmass language
lantern lapdog lapel lapped lapping laptop lard large lark lasso last latch late lather latitude latter launch launder
laundry laurel lavish lazily left legacy legal legend legged legible legibly lego legroom legume legwork lemon lend
length lens lent leotard lesser letdown letter lettuce level leverage levers levitate liable liberty library lid life
lifter lifting liftoff likely liking lilac lilly lily limeade limes limit limping line lingo linguini linguist lining
linked linoleum linseed lint lion lip liquefy liqueur liquid lisp list litmus litter little livable lived lively liver
lividly living lizard lucid luckily lugged lullaby lumber lumping lumpish lunacy lunar lunchbox lurch lure lushly luster
luxury lying lyricist lyrics macarena macaroni macaw mace machine magazine magenta magical magician magma magnify
magnolia mahogany majestic majesty majority maker making malt mama mammal manager manatee mandate mandolin manger mango
mangy manhole manila mankind manlike manly manmade manned manor mantis mantra manual many map marathon marbled marbles
march mardi margin marigold marina marine marital maritime marlin maroon married marrow marry marshy marxism mascot
mashed mashing masses massive mastiff matador matcher material math matrix matron matted matter maturity maverick
maximum maybe mayday mobile mobility mocha mocker mockup modify modular module moisten mold molecule molehill mollusk
mom monday monetary mongoose mongrel monitor monogram monotone monsoon monthly monument mooing moonbeam moonlike moonlit
moonwalk mop morale morally morse mosaic mossy most mothball motion motivate motive motor motto mountain mounted mouse
mousy mouth movable move movie moving mowing much mud mulch mule mulled multiple mumble mumbo mundane mural muscular
museum mushily mushroom mushy music musky mustang mustard muster musty mutable mutate mute mutual myself mystify myth
nacho nail name naming nape napkin napped napping narrow national native natural nature navigate navy nearby nearest
nearly neatly nebula nectar negate neon nephew nervous nervy nest net neuron neutron never next nibble nickname niece
nifty nimble nimbly nineteen ninja ninth nuclei nucleus nugget nullify number numbing numbly numeral numerate numeric
nursery nursing nurture nutlike nutmeg nutrient nuzzle nylon oaf oak oasis oat object obligate obliged oblong oboe
obscure observer obtain obvious occupy ocean ocelot octagon octane october octopus oil okay old olive olympics omega
omen omission omit onboard ongoing onion online only onset onshore onto onward onyx oops ooze oozy opacity opal open
operate operator opossum opponent oppose opposite opt osmosis other otter ouch ought ounce outage outback outcome outer
outfit outgrow outing outlast outlet outline outlook outmost outpost outpour output outrank outsell outward outwit oval
oven overact overall overbid overcoat overdue overfed overhead overlap overlay overlook overpass overpay overrun
overtime overtly overture overuse overview owl oxford oxidant oxidize oxygen oyster ozone paced pacific pacify padded
padding padlock pager paging pajamas palace palm paltry pampers pamphlet panama pancake panda panning panorama panther
pantry papaya paper paprika papyrus parabola parade paradox parakeet parasail parcel parched pardon parish parka parking
parkway parlor parrot parsley parsnip partake parted parting partly partner party passage passcode passing passion
passive passport pasta pasted pastel pastime pastor pastrami pasture pasty patchy path patience patient patio patriot
patrol pavement paver pavilion paving pawing payable payback paycheck payday payee payer paying payment payphone payroll
pebble pebbly pecan pectin pegboard pelican pellet pelt pencil pendant pending penknife pennant penny penpal pension
pentagon pep percent perch perfume perky perm pesky peso pester petal petite petition petri petted petunia phantom
phoenix phoney phonics photo phrase placard placate plank planner plant plasma plaster plastic plated platform plating
platinum platter platypus playback player playful playing playlist playoff playpen playroom playset playtime plaza pleat
pledge plenty pliable plot plow ploy pluck plug plural plus plywood pod poem poet pogo pointed pointer pointy poise
poking polar police policy polio polish politely polka polo polygon polymer poncho pond pony popcorn poplar popper
populace popular populate pork porous porridge portable portal porthole portion portly portside posing possible possum
postage postal postbox postcard posted poster posting posture pounce pound pouring pout powdery power powwow prance
prayer precise precook predict preface prefix pregame prelaw prelude premium prepaid prepay preplan preppy preset
preshow presoak press presume pretext pretty pretzel prevail prevent preview primal primary primate primer primp print
prior prism pristine privacy private prize problem process prodigy produce product profile profound progeny program
progress prologue promptly prong pronto proofs properly property propose props prorate proton proud proved proven
province proving provoke prowess proxy prune pruning psychic public pueblo pug pull pulse pumice punch punctual pungent
pupil puppet puppy purchase purely purify purity purple purplish purr purse pursuit pushcart pushing pushpin pushup
putdown putt puzzle pyramid python quadrant quail quake quaking qualify quality qualm quantum quarry quarters quartet
quench query quicken quickly quiet quill quilt quintet quirk quit quiver quote race rack racoon radar radial radiance
radiator radio radish raffle raft ragged ragweed railcar railing railroad railway raisin rake raking rally ramble ramp
ranch random ranged ranger ranging ranked ranking rare rarity rascal raven ravine ravioli reach reactor ream reapply
reason reawake rebate rebirth reboot reborn rebound rebuff rebuild rebuilt recall recant recast recede recent recess
recital recite reclaim recluse recoil recolor recopy record recount recoup rectify reenact reenter reentry referee
refill refined reflex reflux refocus refold refract refrain refresh refried refund refusal refuse refute regain regalia
regally reggae regime region register regress regroup regular reheat rehire reissue rejoice rejoin related relation
relax relay relearn release reliable reliant relic relieve relight relish relive reload relock rely remake remark
remarry rematch remedy remember reminder remix remnant remold remote removal removed remover rename renewal renewed
rental rented renter reoccur reopen reorder repaint repair repave repeal replace replay replica reply repost reprint
reptile request require reroute rerun resale rescuer reseal resend resent reset reshape residue resize resort respect
result resume retail retake rethink retinal retired retiree retold retool retrace retract retrain retread retreat
retrial retry return retying retype reunion reunite reuse reveal reveler revenue reverb revered reverse revert revise
revisit revival reviver revoke reward rewash rewind rewire reword rework rewrap rewrite rhyme ribbon ribcage rice riches
richly rickety ricotta ridden ride riding rift rigging rigid rigor rimless rimmed rind rink rinse rinsing ripcord ripple
riptide rise rising risk risotto ritzy rival riveter roamer roaming roast robin robotics robust rocker rocket rockfish
rocking rocklike rocky roman rope roping roster rosy rotunda roundish roundup routine routing rover roving royal rubber
rubble ruby rudder rug rule rumble rummage rumor rundown runner running runny runt runway rural rush rust rut saddled
safari safely saffron saga sage said saint sake salad salami salary saline salon salsa salt salutary salute salvage same
sample sandal sandbag sandbar sandbox sanded sandfish sanding sandlot sandpit sandworm sandy sank sapling sardine
satchel satin satisfy saturate saturday saucy sauna saved savings savior savor say scale scaling scallop scanner scarce
scarf scenic schedule scheme scholar science scion scone scoop scooter scope scored scorer scoring scoured scouts
scrabble scrap scratch screen scribble scribe script scroll scruffy scrunch scrutiny scuba second secrecy secret sector
secular sedan sediment segment seismic seizing seldom selector self seltzer seminar semisoft senate senator send senior
sepia sequel sequence series sermon serpent serve service serving sesame setback setting settle setup seventh seventy
shaded shadily shading shadow shaft shakily shaking shale shallot shampoo shamrock shape shaping share sharper sharply
shawl sheath shed sheep sheet shelf shell shelter shelve shield shifter shifty shimmer shimmy shindig shine shingle
shining shiny ship shirt shone shopper shoptalk shore shortcut shorten shorter shortly shorts shorty shout shove showbiz
showcase shower showing showman shown showoff showroom showy shrank shriek shrill shrimp shrine shrink shrubs shrug
shrunk shudder shuffle shush shut shy sibling siding sierra siesta sift sighing silent silica silicon silk silly silo
silt silver simile simple simply sincere singer singing single singular sinuous sip sister sitcom sitter sitting sixfold
sixteen sixth sixties sixtieth sizable sizably size sizing sizzle skater skating skeptic sketch skewed skewer skid skied
skier skies skiing skilled skillet skillful skimmed skimmer skipper skirt skittle skylight skyline skyward slab slacked
slacker slacks slate slather sled sleek sleep sleet sleeve slept sliced slicer slicing slick slider sliding slinky slip
sliver slogan sloped sloping slot sludge slurp slush small smartly smasher smashup smell smile smith smock smooth smudge
snack snagged snaking snap snazzy sneak sneeze sniff snippet snooze snore snoring snorkel snowcap snowdrop snowfall
snowman snowplow snowshoe snowy snuggle snugly speak species specimen specked specks spectrum speech speed speller
spender spent sphere sphinx spider spied spiffy spill spilt spinach spinal spindle spinner spinout spiral spirits
splashy splendid splendor splice splurge spoiler spoils spoken sponge spongy sponsor spoof spooky spool spoon spore
sports sporty spotted spotter spotty spousal spouse spout sprain sprang sprawl spray spree sprig spring sprint sprite
sprout spruce sprung spry spud spur sputter squad squall squeak squeegee squeeze squid squiggle squint squire squishy
stable stack stadium staff stage staging stained stamina stammer stamp stand stank staple starch stardom stardust
starfish staring stark starlet starlit starry starship starter startle startup stash state static statue stature status
statute staunch stays steam steed steep stellar stem stencil step stereo sterile stew stick stiffen stiffly stifle stilt
stimuli stinger stipend stir stitch stock stoic stoke stole stomp stony stood stoop stopped stopper storage storm stout
stove stowing strategy stratus stray streak stream street strength stress stretch strewn strict stride strive strobe
strode struck strudel strum strut stubbed stucco student studied studio study stuffed stumble stung stunt sturdy styling
stylist stylus suave subdued subject sublet sublime subpar subplot subside subsidy subsoil subtext subtly subtype suburb
subway subzero such sudden sudoku suds suffice suffix sugar suggest suitcase suitor sulfate sulfide sulfite sulfur
sulphate superjet supper supply support supreme surely surface surfer surgery surging surname surpass surplus surreal
surround survey survive survivor sushi suspend swagger swan swarm sway swear sweep swell swept swerve swifter swiftly
swimmer swipe swirl switch swivel swizzle swooned swoop swoosh sworn swung sycamore symphony symptom synapse synergy
synopsis system tabby tableful tables tablet tacking taco tactful tactics tactile tadpole tag take taking talcum
talisman tall talon tamale tamer tank tanned tannery tanning tapered tapioca tapping taps target tarmac tarnish tartar
tartly task tassel taste tasting tasty tavern thank that thaw theater thee theme thermal thermos these thesis thespian
thicken thicket thimble thing think thinly thinner thirsty thirteen thirty thorn those thousand thread thrift thrill
thrive throng thud thumb thursday thus thyself tiara tibia tidal tidbit tidings tidy tiger tighten tightly tigress tile
tiling till tilt timing tinfoil tingle tingly tinker tinsel tinsmith tint tiny tipoff tipped tipper tipping tiptop
tiring tissue trace tracing track tractor trade trading traffic train tranquil trapeze travel traverse tray treat treble
tree trekker tremble tremor trend triage trial triangle tribune tribute triceps trickle tricky tricycle trident tried
trifle trilogy trimmer trinity trio tripod triumph trivial trodden trombone trophy tropical tropics trough trousers
trout trowel truce truck truffle trunks trustee truth try tubby tubular tucking tuesday tug tuition tulip tumble tummy
turbine turbofan turf turkey turret turtle tusk tutor tutu tux tweak tweed tweet tweezers twelve twenty twice twiddle
twig twilight twine twins twirl twisted twister twisty tying ultimate ultra umbrella umpire unable unaired unawake
unbaked unbend unblock unboxed uncanny unchain uncheck unclasp uncle unclip uncloak unclog uncork uncouth uncover
uncross uncrown uncured undated undergo undoing undying unearth unease uneasy uneaten unequal uneven unfazed unfiled
unfixed unfold unglue unheard unhook unicorn unified unifier unify union unison unit unkempt unknown unlaced unlatch
unleash unless unlined unlit unmade unmixed unmoved unnamed unnerve unpack unpaid unpaved unplug unquote unrated unreal
unrest unripe unroll unsaid unsaved unscrew unseen unsent unsnap unsold unstuck unsure unsworn untaken untaxed untidy
untie until untimed untold untried untrue untruth untwist untying unused unusual unwary unweave unwind unwired unworn
unwound unwoven unzip upbeat update upfront upgrade upheld uphill uphold upload upon upper upright upriver uproar uproot
upscale upside upstage upstairs upstart upstate upstream upstroke upswing uptake uptight uptown upward upwind urban
urgency urgent usable usage useable used user usher usual utensil utility utilize utmost utopia utter vacancy vacant
vacate vacation vaguely valiant valid valley value vanilla vanish vanity vantage varied variety various varmint varnish
varsity varying vastly veal vegan veggie velocity velvet vending vendor venture venue venus verbose verdict verify verse
version versus vertigo very vessel vest veteran veto viable vibes vicinity victory video viewer viewing village vineyard
vintage violet violin viper visa viscous visible visibly vision visitor visor vista vitality vitally vitamins vividly
vocally vocation voice voicing void volley voltage volumes voter voting voucher vowed vowel voyage wad wafer waffle
waged wager wages waggle wagon wake waking walk walnut walrus waltz wand wanted wanting wasabi washbowl washday washed
washer washing washout washroom washtub watch water waving wavy wharf wheat whiff whinny whoever whole whoops why wick
widely widen widget width wielder wife wifi wildcard wildcat wilder wildland wildlife wildly willed willing willow wilt
wind wing winking winner winnings winter wipe wired wiring wisdom wise wish wispy wistful wizard wobble wok wolf woof
wooing wool woozy word work woven wow wrangle wreath wrench wriggle wriggly wrinkle wrinkly wrist writing written
wronged wrongly wrought yam yapping yard yarn yeah yearbook yearly yeast yen yield yin yippee yodel yoga yogurt yonder
yoyo yummy zealous zebra zen zero zesty zipfile zipping zippy zips zodiac zone zoning zoology zoom
`
  .trim()
  .split(/\s+/);
