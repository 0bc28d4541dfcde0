"""Words that make a run of capitals a person, a body or a place — or no name at all."""

from __future__ import annotations

from mkdocs_newsbrief.analysis.wordlist import wordlist

# Before a name, with the gender they tell ("" where they tell none).
HONORIFICS = {
    "Mr": "he", "Mr.": "he", "Mrs": "she", "Mrs.": "she", "Ms": "she", "Ms.": "she", "Miss": "she",
    "Sir": "he", "Lord": "he", "Lady": "she", "Dame": "she", "Dr": "", "Dr.": "", "Prof": "", "Prof.": "",
    "Sen": "", "Sen.": "", "Rep": "", "Rep.": "", "Gov": "", "Gov.": "", "Gen": "", "Gen.": "", "Lt": "", "Lt.": "",
    "Col": "", "Col.": "", "Sgt": "", "Sgt.": "", "Capt": "", "Capt.": "", "Maj": "", "Maj.": "", "Rev": "",
    "Rev.": "", "Adm": "", "Adm.": "", "Sens.": "", "Reps.": "", "Gov.-elect": "", "Atty.": "", "Hon.": "",
    "Det": "", "Supt": "", "Insp": "", "Cllr": "", "Rt": "", "Cpl": "", "Cmdr": "", "Brig": "",
    "H.E.": "", "H.E": "", "Sheikh": "he", "Pope": "he", "King": "he", "Queen": "she", "Prince": "he",
    "Princess": "she", "Father": "he", "Brother": "he", "Sister": "she", "Imam": "he", "Rabbi": "",
    "Ayatollah": "he",
}  # fmt: skip

# Offices and callings that stand before a name: "Foreign Minister Ada Holt".
ROLE_WORDS = wordlist(
    """minister president vice-president premier chancellor secretary senator governor mayor ambassador envoy
    spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief director general manager
    congressman congresswoman representative judge justice sheriff officer inspector detective commissioner
    captain colonel lieutenant sergeant major admiral commander professor doctor pastor bishop archbishop
    cardinal coach attorney prosecutor counsel speaker leader candidate nominee analyst strategist pollster
    economist historian author editor columnist reporter correspondent host anchor moderator actor actress
    singer activist adviser advisor aide lawyer lawmaker legislator councilman councilwoman councillor
    treasurer comptroller superintendent principal dean founder co-founder ceo executive owner billionaire
    businessman mogul consultant diplomat official member delegate operative veteran scientist researcher
    engineer student teacher counterpart comedian critic filmmaker journalist writer president-elect deputy
    assistant head undersecretary rival opponent supporter volunteer farmer nurse physician surgeon father
    mother husband wife son daughter brother sister friend partner widow mp mep pm cfo steward"""
)

# A role that tells who is meant when it stands alone: "the minister".
DEFINITE_ROLES = wordlist(
    """minister president premier chancellor secretary senator governor mayor ambassador envoy spokesman
    spokeswoman spokesperson chairman chairwoman chair chief director manager congressman congresswoman
    representative judge justice sheriff officer commissioner captain colonel lieutenant sergeant admiral
    commander professor doctor pastor bishop archbishop cardinal coach attorney prosecutor speaker candidate
    nominee analyst strategist pollster economist historian author editor columnist host anchor moderator
    actor actress singer activist adviser advisor aide lawyer lawmaker legislator councilman councilwoman
    treasurer superintendent principal dean founder ceo executive owner billionaire businessman mogul
    consultant diplomat comedian filmmaker journalist writer president-elect leader scientist researcher
    engineer general prosecutor inspector detective mp mep pm cfo"""
)

# A role that another word also names: a reader takes "the envoy" for the minister who travels.
ROLE_SYNONYMS = {
    "diplomat": ("minister", "envoy", "ambassador", "secretary"),
    "envoy": ("minister", "envoy", "ambassador"),
    "premier": ("minister", "premier"),
    "lawmaker": ("senator", "representative", "congressman", "congresswoman", "lawmaker"),
    "legislator": ("senator", "representative", "congressman", "congresswoman", "legislator"),
    "congressman": ("representative", "congressman"),
    "congresswoman": ("representative", "congresswoman"),
    "leader": ("president", "minister", "leader", "chancellor", "premier", "chairman"),
    "spokesperson": ("spokesman", "spokeswoman", "spokesperson"),
    "boss": ("ceo", "chief", "director", "chairman"),
}

# A run of capitals with one of these is a body or a thing, not a person.
BODY_WORDS = wordlist(
    """University House Party Department Court Committee Times State City Institute Center Centre Council
    Association Foundation Journal Street Campaign Bank Union Group Company Agency Ministry Board Bureau Act
    Commission Network Press Show College School County Tower Service Services Fund Corp Corp. Inc Inc. Ltd
    Ltd. Club Square Review Convention Forum Clinic Security National Congress Senate Republicans Democrats
    Daily Tribune Gazette Chronicle Observer Telegraph Guardian Herald Globe Magazine Broadcasting Television
    Radio TV News Media Army Navy Force Forces Police Office Organization Organisation Federation Alliance
    Coalition League Movement Front Authority Administration Government Parliament Assembly Cabinet Embassy
    Hospital Airport Airlines Church Post Week World Games Cup Award Awards Initiative Treaty Agreement Summit
    Project Program Day Night Election Nations Holdings Partners Capital Industries Technologies Systems Labs
    Motors Energy Group Plaza Society Museum Library Theater Theatre Stadium Arena Hall Hotel Avenue Road Park
    Bridge River Lake Island Islands Sea Ocean Peninsula Mountain Valley Bay Beach Coast Shipping Lines Line
    Ferries Railways Railway Airways Insurance Pharmaceuticals Electronics Telecom Communications Logistics
    Foods Stores Chemicals Mining Metals Petroleum Refining Semiconductor Semiconductors Software Studios
    Pictures Entertainment Securities Trust Ventures Investments Management Consulting Solutions Networks
    Defence Defense Survey Watch Rescue Cell Lane Cape Creek Falls Heights Springs"""
)

# Capitalised by grammar, not as a name: sentence starters, days, months, and the like.
NOT_NAMES = wordlist(
    """The A An In On At For But And Or So If When While As After Before Since During Both This That These Those
    It Its His Her Their He She They We I You There Here What Why How Who Where Which Also Although Though
    However Instead Still Yet Then Now Later Earlier Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December Not No Yes Well Of
    By With From To Asked According Speaking Meanwhile Some Many Most One Two Three Four Five Six Another
    Other Others Such Because Despite Until Unlike Like Even Just Last Next Read Photo Image Video More All
    Any Each Every Over Under Our My Your Among About Against Between Through Without Within Beyond Once Only
    Nor Either Neither Never Ever Again Perhaps Maybe Indeed Thus Hence Therefore Moreover Furthermore Finally
    First Second Third Recently Today Tonight Yesterday Tomorrow Is Are Was Were Be Been Do Does Did Has Have
    Had Will Would Can Could Should May Might Must Let Say Says Said Told Asked Added Calling Citing Noting
    Saying Taking Going Making Having Being Given Whether Nearly Almost About Around Several Few Much Too Very
    Really Then Them Him Me Us Up Down Out Off Into Onto Upon Good Great New Old Big Oh Ok Okay Hey Hi Hello
    Thank Thanks Please Sorry Click Watch Follow Share Updated Published Correction Editor Opinion Analysis
    Exclusive Breaking Twitter Facebook Instagram YouTube Internet Web Republican Democratic Democrat
    Republicans Democrats Conservative Liberal Labour Nobody Everyone Everybody Someone Anyone Nothing
    Everything Something Anything People Part Here’s That’s It’s There’s What’s He’s She’s I’m I’ve I’ll I’d
    We’re We’ve They’re You’re Don’t Can’t It's That's He's She's There's What's I'm I've I'll Mr Mr. Mrs Mrs.
    Ms Ms. Dr Dr. AM PM A.M P.M ET GMT UTC Former Seven Eight Nine Ten Twenty Thirty Forty Fifty Dozens Hundreds
    Thousands Q"""
)

PARTICLES = wordlist("""de del della der den van von bin bint ibn al el la le da dos du di ter ten abu""")
SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))

# Countries, capitals and regions that news takes for their governments; never a person on their own.
PLACES = wordlist(
    """Afghanistan Africa Alabama Alaska Albania Algeria America Americas Amsterdam Angola Ankara Antarctica
    Arctic Argentina Arizona Arkansas Armenia Asia Athens Atlanta Australia Austria Azerbaijan Baghdad Bahrain
    Baku Balkans Baltimore Bangkok Bangladesh Barcelona Beijing Beirut Belarus Belgium Belgrade Berlin Bolivia
    Bosnia Boston Botswana Brazil Britain Brooklyn Brussels Bucharest Budapest Bulgaria Burma Burundi Cairo
    California Cambodia Cameroon Canada Canberra Caracas Caribbean Caucasus Chad Chicago Chile China Cleveland
    Colombia Colorado Congo Connecticut Copenhagen Crimea Croatia Cuba Cyprus Dakota Dallas Damascus Delaware
    Delhi Denmark Denver Detroit Dubai Dublin Ecuador Egypt England Estonia Ethiopia Eurasia Europe Finland
    Florida France Gaza Geneva Georgia Germany Ghana Greece Guatemala Guinea Haiti Hanoi Havana Hawaii
    Helsinki Holland Honduras Houston Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq
    Ireland Islamabad Israel Istanbul Italy Jakarta Jamaica Japan Jerusalem Johannesburg Jordan Kabul Kansas
    Kazakhstan Kentucky Kenya Khartoum Kiev Kosovo Kuwait Kyiv Kyrgyzstan Laos Latvia Lebanon Liberia Libya
    Lima Lisbon Lithuania London Louisiana Luxembourg Macedonia Madrid Maine Malaysia Mali Malta Manhattan
    Manila Maryland Massachusetts Melbourne Mexico Miami Michigan Milan Minneapolis Minnesota Minsk
    Mississippi Missouri Moldova Mongolia Montana Montenegro Montreal Morocco Moscow Mozambique Mumbai Munich
    Myanmar Nairobi Namibia NATO Nebraska Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio
    Oklahoma Oregon Oslo Ottawa Pacific Atlantic Pakistan Palestine Panama Paraguay Paris Pennsylvania Peru
    Philadelphia Philippines Phoenix Poland Portugal Prague Pretoria Pyongyang Qatar Quebec Riyadh Romania
    Rome Russia Rwanda Salvador Scotland Seattle Senegal Seoul Serbia Shanghai Siberia Singapore Slovakia
    Slovenia Somalia Spain Stockholm Sudan Sweden Switzerland Sydney Syria Taipei Taiwan Tajikistan Tanzania
    Tbilisi Tehran Tennessee Texas Thailand Tibet Tokyo Toronto Tunisia Turkey Turkmenistan U.A.E U.K U.N U.S
    U.S.A UAE Uganda UK Ukraine UN Uruguay US USA Utah Uzbekistan Vancouver Venezuela Vermont Vienna Vietnam
    Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen Yerevan Zagreb Zambia Zimbabwe Zurich U.S. U.K.
    U.N. D.C. D.C EU E.U. E.U"""
)
DIRECTIONS = wordlist(
    """North South East West Northern Southern Eastern Western Central Northeast Northwest Southeast Southwest
    New Saudi Sri San Los Las El Santa Hong United Middle Far Great Upper Lower"""
)

# Frequent given names: they tell a person from a body, and the pronoun that goes with the person.
_HE = wordlist(
    """Aaron Abdul Abdullah Abraham Adam Adrian Ahmed Alan Albert Alejandro Alexander Alexei Alfred Ali Allen
    Alex Anatoly Andre Andrei Andrew Andrey Andy Angelo Anthony Antonio Antony Arnold Arthur Barry Ben
    Benjamin Bernard Bernie Bill Bob Bobby Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bryan Carl
    Carlos Chad Charles Charlie Chris Christian Christopher Chuck Clarence Clark Claude Colin Corey Craig
    Curtis Dan Daniel Danny Darren Darryl Dave David Dean Dennis Derek Diego Dick Dmitri Dmitry Dominic Don
    Donald Doug Douglas Drew Dwight Earl Ed Eddie Edgar Eduardo Edward Edwin Elijah Emmanuel Eric Erik Ernest
    Ethan Eugene Evan Felix Fernando Floyd Francis Francisco Francois Frank Franklin Fred Frederick Gabriel
    Gary Gavin Gene Geoffrey George Gerald Gerard Gilbert Giovanni Glenn Gordon Graham Greg Gregory Guillermo
    Gus Guy Hans Harold Harry Harvey Hassan Hector Henry Herbert Herman Howard Hugh Hugo Ian Ibrahim Igor
    Ismail Ivan Jack Jacob Jacques Jake Jamal James Jared Jason Javier Jay Jean Jeff Jeffrey Jeremy Jerome
    Jerry Jesse Jim Jimmy Joe Joel Johan Johannes John Johnny Jon Jonathan Jordan Jorge Jose Joseph Josh
    Joshua Juan Julian Julio Justin Karl Keith Ken Kenneth Kevin Kurt Kyle Lance Larry Laurence Lawrence Lee
    Leo Leon Leonard Liam Lloyd Logan Lou Louis Luc Luca Lucas Luis Luke Malcolm Manuel Marc Marcel Marco
    Marcus Mario Mark Marshall Martin Marvin Mathew Matt Matthew Maurice Max Maxim Mehmet Michael Michel
    Miguel Mike Mikhail Milton Mitch Mitchell Mohamed Mohammad Mohammed Morgan Moses Muhammad Mustafa Nathan
    Nathaniel Neil Nelson Nicholas Nick Nicolas Nigel Nikolai Noah Norman Oleg Oliver Omar Oscar Otto Owen
    Pablo Patrick Paul Pavel Pedro Perry Pete Peter Phil Philip Phillip Pierre Rafael Ralph Randy Raul Ray
    Raymond Reggie Ricardo Richard Rick Rob Robert Roberto Rodney Roger Roland Roman Ron Ronald Ross Roy
    Russell Ryan Salvador Sam Samuel Scott Sean Sebastian Sergei Sergey Sergio Seth Shane Shaun Sidney Simon
    Stanley Stefan Stephen Steve Steven Stewart Stuart Ted Terrence Theodore Thomas Tim Timothy Toby Todd Tom
    Tommy Tony Travis Trevor Troy Tyler Vernon Victor Viktor Vincent Vladimir Wade Wallace Walter Warren Wayne
    Wesley Wilhelm Will Willard William Willie Wolfgang Xavier Yusuf Yuri Zachary Zhang Jonas Rowan
    Marcus Hakim Kofi Kwame Rajiv Ravi Sanjay Vijay Arjun Amit Hiroshi Kenji Takeshi Pyotr
    Evgeny Lars Sven Anders Bjorn Olaf Henrik Mads Nils Arne Piotr Tomasz Jan Marek Janos Zoltan Milan Goran
    Dragan Hamid Karim Khalid Rashid Tariq Yasser Benoit Antoine Emile Gaston
    Aidan Alistair Alvin Amir Archie Arturo Ashton Austin Axel Blake Brent Bryce Byron Caleb Calvin Cameron Casey
    Cesar Clay Clayton Clifford Clint Clinton Clyde Cody Cole Colby Connor Cooper Damian Damon Darius Desmond Devin
    Dirk Dustin Dylan Edmund Elias Elliot Elliott Emilio Enzo Esteban Fabian Fergus Finn Gareth Garrett Giles Grant
    Hank Harrison Hugo Hunter Isaac Jaime Jared Jasper Jefferson Jens Joachim Joaquin Jonah Josef Kenny Kent Kirk
    Klaus Kristian Lamar Landon Leonardo Levi Lionel Lorenzo Lowell Lyle Mason Mauricio Mel Merle Micah Mick Monte
    Murray Newt Nolan Orlando Owen Percy Preston Quentin Quincy Raj Ramon Reid Rex Rhys Rodrigo Rory Rudolph Rudy
    Rufus Rupert Rusty Sherman Silas Spencer Stan Sterling Stefano Tobias Tomas Tristan Ulrich Umar Vaughn Vince
    Virgil Wendell Wilbur Winston Zane Barack Mitt Marty Skip Tad Ezra Gerhard Gunter Horst Jurgen Uwe
    Olivier Thierry Yves Enrique Alberto Alfonso Andres Felipe Gonzalo Guido Matteo Paolo Pietro Silvio
    Ruben Karel Tolga Emre Ahmet Hakan Murat Burak Stavros Nikos Yannis Giorgos Dimitris Kostas Bogdan Radu
    Mihai Andrzej Jakub Wojciech Krzysztof Grzegorz Leszek Vaclav Jiri Petr Lukas Matej Istvan Laszlo Ferenc
    Gabor Sandor Attila Bence Mikko Juha Pekka Timo Antti Janne Eero Matti Rasmus Magnus Fredrik Gustav Oskar
    Emil Jesper Soren Kasper Torsten Rainer Heinz Dieter Jochen Bernd Ralf Holger Friedrich Moritz Leopold Tiago
    Joao Paulo Rui Nuno Duarte Vasco Luiz Thiago Caio Bruno Renato Mateus Iker Unai Alvaro Ignacio Osvaldo
    Joaquim Jordi Kwabena Kwesi Chinedu Emeka Ifeanyi Tunde Segun Babatunde Sipho Thabo Themba Jomo Uhuru Tendai
    Abdoulaye Mamadou Ousmane Idrissa Youssef Mahmoud Mostafa Walid Bilal Anwar Faisal Bashar Haider Mahdi Reza
    Hossein Mehdi Javad Farhad Imran Asif Shahid Zahid Salman Aamir Deepak Suresh Ramesh Mahesh Anil Sunil
    Vikram Arvind Narendra Rahul Prakash Manoj Ashok Minh Budi Joko Agus Bambang Somchai Prayut Ferdinand
    Benigno Daisuke Shinzo Taro Fumio Ivo Eli Tomislav Zoran Branko Vladan Slobodan Nenad Ante Josip Andrej
    Janez Luka Dusan Miroslav Jaroslav Ludvik Vytautas Jonas Valdis Andris Toomas Urmas Siim Arvo Taavi"""
)
_SHE = wordlist(
    """Abigail Ada Adriana Agnes Alexandra Alice Alicia Alison Allison Amanda Amber Amina Amy Ana Anastasia
    Andrea Angela Anita Ann Anna Anne Annette Annie April Arlene Ashley Audrey Ayesha Barbara Beatrice Becky
    Bernadette Beth Betsy Betty Beverly Bonnie Brenda Bridget Brittany Camille Candace Carla Carly Carmen
    Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Charlotte Chelsea Cheryl Christina Christine Cindy
    Claire Clara Claudia Colleen Connie Courtney Crystal Cynthia Daisy Dana Danielle Dawn Deborah Debra Debbie
    Denise Diana Diane Dolores Donna Dora Doris Dorothy Ebony Edith Edna Eileen Elaine Eleanor Elena Elisabeth
    Elise Elizabeth Ella Ellen Elsa Emily Emma Erica Erin Esther Eva Eve Evelyn Farah Fatima Fiona Florence
    Frances Gabriela Gail Geraldine Gina Glenda Gloria Grace Greta Gwen Hannah Harriet Hazel Heather Heidi
    Helen Helena Hilary Hillary Holly Ida Ines Ingrid Irene Irina Iris Isabel Isabella Ivy Jackie
    Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna
    Joanne Josephine Joy Joyce Juanita Judith Judy Julia Julie June Kamala Karen Karin Karla Kate Katherine
    Kathleen Kathryn Kathy Katie Kayla Kelly Kim Kimberly Kirsten Kristen Kristin Kristina Laura
    Lauren Laurie Leah Leila Lena Leslie Lillian Lily Linda Lisa Liz Lois Lori Lorraine Louise Lucia Lucy
    Lydia Lynn Madeleine Maggie Manuela Marcia Margaret Maria Marie Marilyn Marina Marion Marissa Marjorie
    Martha Mary Maureen Maya Megan Meghan Melanie Melinda Melissa Mercedes Meredith Mia Michele
    Michelle Mildred Minnie Miranda Miriam Molly Mona Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicole
    Nina Nora Norma Olga Olivia Pamela Patricia Patty Paula Pauline Peggy Penny Phyllis Polly Priscilla Rachel
    Rebecca Regina Renee Rita Roberta Robin Rosa Rose Rosemary Ruby Ruth Sabrina Sally Samantha Sandra Sara
    Sarah Shannon Sharon Sheila Shelly Sherry Shirley Silvia Sofia Sonia Sophia Sophie Stacey Stacy Stella
    Stephanie Sue Susan Susanne Suzanne Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana Teresa Theresa Tiffany
    Tina Tracy Ursula Valerie Vanessa Vera Veronica Vicki Victoria Viola Violet Virginia Vivian Wanda Wendy
    Yolanda Yvonne Zoe Angelina Birgit Ilse Liesl Maren Astrid Annika Ingeborg Priya Anjali Indira Lakshmi
    Yuki Akiko Keiko Mei Ling Aisha Zainab Khadija Layla Noor Soledad Pilar Consuelo Giulia Chiara Francesca
    Federica Nadezhda Ludmila Oksana Yulia Adele Aileen Alexis Alma Alyssa Annabel Antonia Arianna Ariana Bella
    Bettina Bianca Blanche Brianna Brigitte Caitlin Caitlyn Candice Carina Cassandra Celeste Celia Chloe Christa
    Clarissa Clementine Corinne Cornelia Daniela Daphne Deirdre Delia Desiree Dina Dominique Doreen Edwina Elisa
    Eliza Elsie Estelle Ethel Eugenia Eunice Faith Faye Felicia Flora Freda Frieda Genevieve Georgina Gertrude
    Gillian Ginny Giselle Gretchen Gwendolyn Harriett Henrietta Hilda Hope Imogen Inga Isobel Jacinda Janelle
    Janine Jeanette Jenna Jessie Jocelyn Johanna Josie Juliana Juliet Justine Kaitlin Kaitlyn Kara Katrina Kayleigh
    Kelsey Kendra Kerry Kirstie Kirstin Lara Larissa Latoya Leigh Lenore Leona Leonora Leticia Lindsay Lindsey Lola
    Loretta Lorna Lottie Lucinda Mabel Mandy Marcela Margarita Margot Mariana Marianne Marlene Matilda Mavis Melania
    Millie Minerva Mollie Moira Myra Nadine Nell Nellie Nicola Noelle Odette Paige Paloma Penelope Petra Philippa
    Phoebe Portia Rachael Ramona Raquel Rhonda Rochelle Rosalie Rosalind Roxanne Samira Saskia Shauna Shelley Simone
    Siobhan Sonja Susanna Sybil Tabitha Tanja Tess Thelma Tonya Trisha Trudy Una Valentina Velma Verena Vivien Wilma
    Winifred Xenia Yasmin Yvette Zara Zelda
    Livia Aino Sanna Kaisa Riitta Tuula Liisa Hanna Magda Agnieszka Katarzyna Malgorzata Ewa Zofia Beata Zuzana
    Jana Lenka Katerina Ivana Vesna Jelena Milica Dragana Eleni Dimitra Ioana Mihaela Elif Ayse Fatma Zeynep
    Emine Merve Beatriz Mariana Catarina Joana Marta Fernanda Camila Ximena Guadalupe Rocio Nuria Montserrat
    Chantal Amelie Margaux Segolene Anke Silke Heike Ulrike Sabine Katja Annegret Femke Sigrid Solveig Ragnhild
    Mette Helle Birgitte Freja Ngozi Chimamanda Amara Folake Wanjiku Achieng Thandi Nomvula Akosua Rania Hala
    Huda Salma Dalia Mariam Maryam Zahra Soraya Shirin Parisa Nasrin Farida Benazir Asma Sania Sushma Mamata
    Smriti Nirmala Pratibha Deepa Kavita Sunita Meena Lata Huong Megawati Corazon Imelda Leni Yuriko Sanae
    Haruka Naoko Sachiko Michiko Lotte Liv Tove Maja Kaja Renate Rosalba Estrella Paulina Karolina Dorota
    Grazyna Irena Danuta Vaira Ingrida Kersti"""
)
# Borne by men and women.
_EITHER = wordlist(
    """Jean Kim Robin Dana Lee Chris Alex Sam Pat Jordan Casey Drew Morgan Terry Jamie Leslie Tracy Kelly Jackie
    Shannon Stacy Ashley Lindsay Courtney Blake Marion Andrea Nicola Kerry Leigh Alexis Avery Taylor Quinn Sasha"""
)
GIVEN_NAMES = {**dict.fromkeys(_HE, "he"), **dict.fromkeys(_SHE, "she"), **dict.fromkeys(_EITHER, "")}
