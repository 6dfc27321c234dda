BEGIN TRANSACTION;
CREATE TABLE agreed_action (
	id VARCHAR NOT NULL, 
	opportunity_id VARCHAR NOT NULL, 
	meeting_id VARCHAR, 
	position INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	change VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	due_on DATE NOT NULL, 
	agreed_by_group BOOLEAN NOT NULL, 
	decided_because VARCHAR NOT NULL, 
	affects_care VARCHAR NOT NULL, 
	how_we_know VARCHAR NOT NULL, 
	agreed_on DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "agreed_action" VALUES('5ca68572ae12e88a88de2eac888bd21a','b92d3ecc2ab06c4d0d1f0a3966347f6d','c22a18a776f164a00434bb7ca841c277',1,'Keep 2 to 4 on Thursdays free of paperwork','ROTA','Deputy manager','2026-10-01',1,'','yes','','2026-09-24');
INSERT INTO "agreed_action" VALUES('4f90d4877a58cc6e9379907a2566dd97','b92d3ecc2ab06c4d0d1f0a3966347f6d','c22a18a776f164a00434bb7ca841c277',2,'Tell the sister home how we did it','SHARE_GOOD_PRACTICE','Activities lead','2026-09-30',1,'','no','','2026-09-24');
INSERT INTO "agreed_action" VALUES('0b1e33813b51afcec1e3439f2b90636b','62560816bf7a198a35c8a750f3c60b31','933e832f9154328de82e2b3b8fdbe1ce',1,'Fit a socket at the front of the bed so that the mat plug can be seen','EQUIPMENT_ENVIRONMENT','Maintenance lead','2026-12-03',1,'','yes','','2026-11-19');
INSERT INTO "agreed_action" VALUES('ae3ef6d6f3d66f4d46b16035128bc9ba','62560816bf7a198a35c8a750f3c60b31','933e832f9154328de82e2b3b8fdbe1ce',2,'Move night checks to the times each person usually gets up, and write them in the night care plan','ROTA','Deputy manager','2026-12-04',1,'','yes','','2026-11-19');
INSERT INTO "agreed_action" VALUES('1e8139fbece9033fc36d5e67b008282d','62560816bf7a198a35c8a750f3c60b31','933e832f9154328de82e2b3b8fdbe1ce',3,'Evening check of bell and mat together, on the handover sheet','HANDOVER_COMMS','Senior on nights','2026-11-27',1,'','not_sure','','2026-11-19');
INSERT INTO "agreed_action" VALUES('1650de6a836ae2803c22c79c3552aa4d','62560816bf7a198a35c8a750f3c60b31','933e832f9154328de82e2b3b8fdbe1ce',4,'Show agency staff the room before the shift starts','TRAINING','Shift leader','2027-01-15',1,'','no','','2026-11-19');
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE asked_question (
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	step INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	warning VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	skip_reason VARCHAR NOT NULL, 
	gather VARCHAR, 
	note VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (meeting_id, position), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',0,'D4',1,'What happened that was so good?','Say it in your own words. Leave out the name of the person we support.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',1,'D5',1,'What did we do that made the difference?','Say what was done, so that others can do it too.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',2,'D7',1,'What was the result for the person?','No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',3,'F4',2,'What did we feel afterwards?','Pass is fine.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',4,'E3',3,'What went well, and what made it possible?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',5,'C1',4,'How could everyone we support have an experience like this?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',6,'C2',4,'If the same situation came again, what would we make sure to do again?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('c22a18a776f164a00434bb7ca841c277',7,'C5',4,'What help do we need to share this across the service?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',0,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',1,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',2,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',3,'E3',3,'What went well?','','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',4,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',5,'C2',4,'If we were faced with the same situation again, what could we do differently?','','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',6,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('e7e0918bbef12f288c7693ee833b92c5',7,'C5',4,'What help do we need to make any changes?','','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',0,'D1',1,'When and where did this happen?','Roughly is fine: morning, lounge. Exact times can point to people.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',1,'D2',1,'Why were we there?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',2,'D3',1,'Who else was there?','Roles, not names. For example: a senior carer, a visiting nurse, a relative, the person we support.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',3,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',4,'D5',1,'What did we do?','Say what was done, not who did it.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',5,'D6',1,'What did other people do?','Roles, not names. Say what was done, not why you think they did it.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',6,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',7,'F1',2,'What did we feel before this situation took place?','Pass is fine.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',8,'F2',2,'What did we feel while this situation took place?','Pass is fine. Take your time.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',9,'F3',2,'What do we think other people felt during this situation?','Especially the person we support. We are guessing, so say “may have felt”.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',10,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',11,'F5',2,'What do we think about the situation now?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',12,'F6',2,'What do we think other people feel about the situation now?','Roles, not names. Has anyone asked them?','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',13,'E1',3,'What was positive about this situation?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',14,'E2',3,'What was negative?','What, not who.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',15,'E3',3,'What went well?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',16,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',17,'E5',3,'What did we and other people do to contribute to the situation (either positively or negatively)?','Say what helped and what got in the way. Actions, not people. No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',18,'C1',4,'How could this have been a more positive experience for everyone involved?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',19,'C2',4,'If we were faced with the same situation again, what could we do differently?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',20,'C3',4,'What skills do we need to develop, so that we can handle this type of situation better?','About skills the team needs. Not about one person.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',21,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('933e832f9154328de82e2b3b8fdbe1ce',22,'C5',4,'What help do we need to make any changes?','','revealed','','slips','');
CREATE TABLE contribution (
	id VARCHAR NOT NULL, 
	meeting_id VARCHAR NOT NULL, 
	question_key VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	learning_point_id VARCHAR, 
	PRIMARY KEY (meeting_id, question_key, id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
 WITHOUT ROWID

;
INSERT INTO "contribution" VALUES('42f2b622fb2e034a23609ecd8acc498f','933e832f9154328de82e2b3b8fdbe1ce','C1','light that comes on by itself',NULL);
INSERT INTO "contribution" VALUES('672c26b6f2030add5f69c64226b90efb','933e832f9154328de82e2b3b8fdbe1ce','C1','ask people when they usually get up instead of fixed rounds',NULL);
INSERT INTO "contribution" VALUES('af53a3ddc2017e05fab8ed3faed473d6','933e832f9154328de82e2b3b8fdbe1ce','C1','ring the family straight away even at 4am if they want that',NULL);
INSERT INTO "contribution" VALUES('cb07e56d4512f79ba67170fc3af53dbb','933e832f9154328de82e2b3b8fdbe1ce','C2','check bell + mat together at the same time every evening',NULL);
INSERT INTO "contribution" VALUES('d7a6b037627bcab55febdd498c341aad','933e832f9154328de82e2b3b8fdbe1ce','C2','agency shown the room before the shift starts',NULL);
INSERT INTO "contribution" VALUES('42c4c72cb1cab42717c50a0f4d8910d5','933e832f9154328de82e2b3b8fdbe1ce','C3','using the mat',NULL);
INSERT INTO "contribution" VALUES('fa25ce4a2d4980274ca9e3a7a16678b6','933e832f9154328de82e2b3b8fdbe1ce','C3','how to ring a family with bad news',NULL);
INSERT INTO "contribution" VALUES('48d82ec42bf1242af8dd4eb75c82f20c','933e832f9154328de82e2b3b8fdbe1ce','C4','falls risk assessment',NULL);
INSERT INTO "contribution" VALUES('8dde97868c45fae1aa79f89249747e4e','933e832f9154328de82e2b3b8fdbe1ce','C4','night care plan: usual time for getting up',NULL);
INSERT INTO "contribution" VALUES('a92f90a46429ba0cdd743fb74d714031','933e832f9154328de82e2b3b8fdbe1ce','C4','agency induction sheet',NULL);
INSERT INTO "contribution" VALUES('85653980757ce158fdd7b70b31a5906b','933e832f9154328de82e2b3b8fdbe1ce','C5','the physio to look at footwear',NULL);
INSERT INTO "contribution" VALUES('a49c51403f8ab23b05c1fb5d9e46fb99','933e832f9154328de82e2b3b8fdbe1ce','C5','a socket at the front of the bed – maintenance',NULL);
INSERT INTO "contribution" VALUES('4c51a6f7fed5e70443225c3949e3593a','933e832f9154328de82e2b3b8fdbe1ce','D1','between the bathroom and the lift, lights were on the night setting',NULL);
INSERT INTO "contribution" VALUES('86f98ecf769d5a825aebd621ae94fe91','933e832f9154328de82e2b3b8fdbe1ce','D1','Early morning, upstairs corridor',NULL);
INSERT INTO "contribution" VALUES('da8acecfee4024b9ad402a036fa9ee38','933e832f9154328de82e2b3b8fdbe1ce','D1','about 4ish',NULL);
INSERT INTO "contribution" VALUES('6e636da2a53b64f82985120cf62dd1f3','933e832f9154328de82e2b3b8fdbe1ce','D2','answering a bell at the other end',NULL);
INSERT INTO "contribution" VALUES('dccd89ae7f3aa169a7fe406140de94d4','933e832f9154328de82e2b3b8fdbe1ce','D2','Two of us on nights, one upstairs one down',NULL);
INSERT INTO "contribution" VALUES('0e70e9d9b4ccf64f5862daee35f4e912','933e832f9154328de82e2b3b8fdbe1ce','D3','Nobody saw it',NULL);
INSERT INTO "contribution" VALUES('1d157e8b91172764484eee1eefb39b8b','933e832f9154328de82e2b3b8fdbe1ce','D3','A senior carer, a carer from the agency, the person we support',NULL);
INSERT INTO "contribution" VALUES('28550e22aefbf64073206584ed149a05','933e832f9154328de82e2b3b8fdbe1ce','D3','pass',NULL);
INSERT INTO "contribution" VALUES('7e3c90df6932a1b5b7ace5fec3cf2bed','933e832f9154328de82e2b3b8fdbe1ce','D4','They had got up on their own because the bell takes too long',NULL);
INSERT INTO "contribution" VALUES('e0ce934d2e6dd27b511e948d9b9f7656','933e832f9154328de82e2b3b8fdbe1ce','D4','Found on the floor by the bathroom door, awake and talking',NULL);
INSERT INTO "contribution" VALUES('e68468e4a45bb9bf025cd754f37ef7d0','933e832f9154328de82e2b3b8fdbe1ce','D4','Call bell was on the chair, out of reach',NULL);
INSERT INTO "contribution" VALUES('f16bdfd17a41551dc914ef2c1ca48540','933e832f9154328de82e2b3b8fdbe1ce','D4','The mat alarm was not plugged in [checked it at 6]',NULL);
INSERT INTO "contribution" VALUES('351aa7af6e0fc327d04b99abc38a1cdf','933e832f9154328de82e2b3b8fdbe1ce','D5','Covered the floor downstairs with one person',NULL);
INSERT INTO "contribution" VALUES('61fb3549f9f39729fe93e77b30aaf0f2','933e832f9154328de82e2b3b8fdbe1ce','D5','Stayed with them, did not lift, rang 111 then 999',NULL);
INSERT INTO "contribution" VALUES('a2ab50dbf2c5426d2eeca41bf2f66884','933e832f9154328de82e2b3b8fdbe1ce','D5','Kept them warm – blanket + pillow',NULL);
INSERT INTO "contribution" VALUES('b56c773c6377da6640574eab7bca3d5c','933e832f9154328de82e2b3b8fdbe1ce','D6','Paramedics took 50 mins',NULL);
INSERT INTO "contribution" VALUES('c99476c16e846659f5f8b6a9aad0f6d7','933e832f9154328de82e2b3b8fdbe1ce','D6','The day team moved the chair in the afternoon',NULL);
INSERT INTO "contribution" VALUES('04bffa957a496f475d17aae6a7eab490','933e832f9154328de82e2b3b8fdbe1ce','D7','Frightened to walk to the bathroom now',NULL);
INSERT INTO "contribution" VALUES('b246e21062b7cd42b24d9741bb2b6f22','933e832f9154328de82e2b3b8fdbe1ce','D7','Broken wrist. In hospital two nights',NULL);
INSERT INTO "contribution" VALUES('ca680a1875838cdc1a4b453da5e1ef31','933e832f9154328de82e2b3b8fdbe1ce','D7','Family upset they heard at 9',NULL);
INSERT INTO "contribution" VALUES('7f7a703229adaf7856b1fe5baf795acb','933e832f9154328de82e2b3b8fdbe1ce','E1','Nobody lifted. First aid was right',NULL);
INSERT INTO "contribution" VALUES('d6fd5e9ae2c1a4f4575934517935cccb','933e832f9154328de82e2b3b8fdbe1ce','E1','The person we support was never left alone',NULL);
INSERT INTO "contribution" VALUES('2c314f7457dbb896880baf6246ed0668','933e832f9154328de82e2b3b8fdbe1ce','E2','Family told late',NULL);
INSERT INTO "contribution" VALUES('d4b3416a675acb7f07f3944e5aa7252d','933e832f9154328de82e2b3b8fdbe1ce','E2','50 minutes on a cold floor',NULL);
INSERT INTO "contribution" VALUES('de53fec5fe3bc3e2c0396e243778a487','933e832f9154328de82e2b3b8fdbe1ce','E3','handover sheet was filled in properly for once!!',NULL);
INSERT INTO "contribution" VALUES('40e0ac5af38f858f519997c2ac159254','933e832f9154328de82e2b3b8fdbe1ce','E4','fixed times for checks',NULL);
INSERT INTO "contribution" VALUES('5f2378bad50c8f600a4f7e0d66aaea50','933e832f9154328de82e2b3b8fdbe1ce','E4','mat not plugged in',NULL);
INSERT INTO "contribution" VALUES('ad09379434da8c0c81478e2f9a1d3ba4','933e832f9154328de82e2b3b8fdbe1ce','E4','bell out of reach',NULL);
INSERT INTO "contribution" VALUES('dff16472397af2d4fd1d58ddb9809b64','933e832f9154328de82e2b3b8fdbe1ce','E4','agency carer had not been shown the mat',NULL);
INSERT INTO "contribution" VALUES('2d99d581c1104124bd3394b4dd8fb194','933e832f9154328de82e2b3b8fdbe1ce','E5','Moving the chair moved the bell: nobody''s job to check','09f78ef342550a081acfc83f90d88d21');
INSERT INTO "contribution" VALUES('954ef923c2038faa06fd1f7773489971','933e832f9154328de82e2b3b8fdbe1ce','E5','[/b] short staffed [/b]',NULL);
INSERT INTO "contribution" VALUES('a22140b56174786271012e25413268a5','933e832f9154328de82e2b3b8fdbe1ce','E5','The mat plug is behind the bed where you cannot see it',NULL);
INSERT INTO "contribution" VALUES('3657c85d14638a94418a9bb22805fecc','933e832f9154328de82e2b3b8fdbe1ce','F1','Worried about the agency cover',NULL);
INSERT INTO "contribution" VALUES('5855d01e5cd66b63c6ddbe0ab5d2b539','933e832f9154328de82e2b3b8fdbe1ce','F1','Normal',NULL);
INSERT INTO "contribution" VALUES('d31fb27d1404e5a59a0ff210bdf6b3e3','933e832f9154328de82e2b3b8fdbe1ce','F1','tired, third night in a row',NULL);
INSERT INTO "contribution" VALUES('5eeaa650aa61429b12022c3be8300720','933e832f9154328de82e2b3b8fdbe1ce','F2','pass',NULL);
INSERT INTO "contribution" VALUES('8c8d395882b2c5142bd9728d701208a7','933e832f9154328de82e2b3b8fdbe1ce','F2','scared',NULL);
INSERT INTO "contribution" VALUES('8d63fe595a5cff4c189916d26ca97931','933e832f9154328de82e2b3b8fdbe1ce','F2','I felt sick',NULL);
INSERT INTO "contribution" VALUES('cb1f545c77514d5c98e59dc96fdf777f','933e832f9154328de82e2b3b8fdbe1ce','F2','calm, we practised this',NULL);
INSERT INTO "contribution" VALUES('6ca744c1efe6d360afaba97b8812b274','933e832f9154328de82e2b3b8fdbe1ce','F3','may have felt embarrassed',NULL);
INSERT INTO "contribution" VALUES('7b01b44f6b946b9376c325853f3e9aeb','933e832f9154328de82e2b3b8fdbe1ce','F3','may have felt nobody was coming',NULL);
INSERT INTO "contribution" VALUES('d2e43860d78017d5161f604e7ad4e66d','933e832f9154328de82e2b3b8fdbe1ce','F3','in pain and cold',NULL);
INSERT INTO "contribution" VALUES('1cb400d4a9633d02a6d90ca83e270038','933e832f9154328de82e2b3b8fdbe1ce','F4','angry about the mat',NULL);
INSERT INTO "contribution" VALUES('a3dac31a835d7e250fd93d5edad01d05','933e832f9154328de82e2b3b8fdbe1ce','F4','Guilty even though I know I shouldn''t',NULL);
INSERT INTO "contribution" VALUES('ae678105c0decd1badab90c4fcd0c262','933e832f9154328de82e2b3b8fdbe1ce','F4','Relieved it was not a hip',NULL);
INSERT INTO "contribution" VALUES('0b9f0d24ca55a428c010e98520d0135a','933e832f9154328de82e2b3b8fdbe1ce','F5','Sad',NULL);
INSERT INTO "contribution" VALUES('fe27d0c2eb09d5b475aef5fdbdd1bf26','933e832f9154328de82e2b3b8fdbe1ce','F5','It will happen again unless we change the night checks',NULL);
INSERT INTO "contribution" VALUES('4965a746946ed4bcea66354844ab9788','933e832f9154328de82e2b3b8fdbe1ce','F6','The family think we hid it',NULL);
INSERT INTO "contribution" VALUES('fa3c1247310055299ab9bc6ff5c7ab9d','933e832f9154328de82e2b3b8fdbe1ce','F6','we have not asked them',NULL);
INSERT INTO "contribution" VALUES('7d1458bae5cf0a1e91fc952eeb0df0d6','c22a18a776f164a00434bb7ca841c277','C1','do it in the lounge in winter with the window boxes',NULL);
INSERT INTO "contribution" VALUES('c6981cbf55c3885e93dc3b54bd75223d','c22a18a776f164a00434bb7ca841c277','C2','keep 2 to 4 free of paperwork on Thursdays',NULL);
INSERT INTO "contribution" VALUES('e03a5a43333752379d305e5ced2fd496','c22a18a776f164a00434bb7ca841c277','C2','one job each',NULL);
INSERT INTO "contribution" VALUES('80d8d1d50c1a00ba45d9084f3707fc70','c22a18a776f164a00434bb7ca841c277','C5','someone to cover the office phone',NULL);
INSERT INTO "contribution" VALUES('8ba5ae17b1e5a7e09a121c6c9b046881','c22a18a776f164a00434bb7ca841c277','C5','£40 for seeds',NULL);
INSERT INTO "contribution" VALUES('adbf604160a54da55d83f98ddbde1bd5','c22a18a776f164a00434bb7ca841c277','D4','Everyone outside by 2, even the two who never come down',NULL);
INSERT INTO "contribution" VALUES('e2941cbd5293851af7ee346d9c0c63db','c22a18a776f164a00434bb7ca841c277','D4','Nobody asked to go home 🙂',NULL);
INSERT INTO "contribution" VALUES('225d69078cb90800a546f1df0ba1b767','c22a18a776f164a00434bb7ca841c277','D5','sat down with people instead of standing',NULL);
INSERT INTO "contribution" VALUES('cb43081a08c05ff73f740ecd26656017','c22a18a776f164a00434bb7ca841c277','D5','put the kettle on outside',NULL);
INSERT INTO "contribution" VALUES('f506788f81d483e6836d5e7c26f662c9','c22a18a776f164a00434bb7ca841c277','D5','one job each',NULL);
INSERT INTO "contribution" VALUES('1226de126cba74bdaf87dbecfcbf2c51','c22a18a776f164a00434bb7ca841c277','D7','Łucja''s tomatoes',NULL);
INSERT INTO "contribution" VALUES('4d5120e39c961aa0e7216fc5b111eefa','c22a18a776f164a00434bb7ca841c277','D7','Ate a proper tea — first time in weeks',NULL);
INSERT INTO "contribution" VALUES('99b19ea864747b0cb33a5d0b7c113603','c22a18a776f164a00434bb7ca841c277','D7','slept through',NULL);
INSERT INTO "contribution" VALUES('587c12cb046252b9e870a18f322ad2d5','c22a18a776f164a00434bb7ca841c277','E3','no paperwork between 2 and 4, agreed at handover','a5e1190f7591e9fe7bf277bc9f455923');
INSERT INTO "contribution" VALUES('ef08438c95df392c0cc6e962d2a71e26','c22a18a776f164a00434bb7ca841c277','E3','the weather!',NULL);
INSERT INTO "contribution" VALUES('a0f6c655ec0ca71dcf346d53c098e2f3','c22a18a776f164a00434bb7ca841c277','F4','It felt like why I do this',NULL);
INSERT INTO "contribution" VALUES('e03c50aa95e623aa07f66b9ae3e4e5a1','c22a18a776f164a00434bb7ca841c277','F4','proud',NULL);
CREATE TABLE learning_point (
	id VARCHAR NOT NULL, 
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	step INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	hands INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "learning_point" VALUES('a5e1190f7591e9fe7bf277bc9f455923','c22a18a776f164a00434bb7ca841c277',1,3,'Two hours with no paperwork lets us sit down with people.',6);
INSERT INTO "learning_point" VALUES('09f78ef342550a081acfc83f90d88d21','933e832f9154328de82e2b3b8fdbe1ce',1,3,'Moving furniture can move a call bell out of reach without anyone noticing.',9);
INSERT INTO "learning_point" VALUES('b672f1d0178154cb54f33a5890582518','933e832f9154328de82e2b3b8fdbe1ce',2,4,'Night checks should follow when each person usually gets up, not the clock.',8);
CREATE TABLE meeting (
	id VARCHAR NOT NULL, 
	opportunity_id VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	format VARCHAR NOT NULL, 
	gather VARCHAR NOT NULL, 
	people INTEGER NOT NULL, 
	form VARCHAR NOT NULL, 
	set_key VARCHAR NOT NULL, 
	decided_by VARCHAR NOT NULL, 
	guest VARCHAR NOT NULL, 
	policy VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	no_change_because VARCHAR NOT NULL, 
	keep VARCHAR, 
	for_group VARCHAR DEFAULT '' NOT NULL, 
	not_reached VARCHAR DEFAULT '[]' NOT NULL, 
	safety_shown BOOLEAN DEFAULT '0' NOT NULL, 
	on_hold BOOLEAN DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
INSERT INTO "meeting" VALUES('c22a18a776f164a00434bb7ca841c277','b92d3ecc2ab06c4d0d1f0a3966347f6d','2026-09-24','whole_team','slips',6,'positive-we','positive_short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',7,'','everything','','[]',0,0);
INSERT INTO "meeting" VALUES('e7e0918bbef12f288c7693ee833b92c5','83e57095520c97ad577ce20e1f5a1336','2026-10-08','small_groups','keyboard',4,'we','short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','questions',4,'',NULL,'','[]',0,0);
INSERT INTO "meeting" VALUES('933e832f9154328de82e2b3b8fdbe1ce','62560816bf7a198a35c8a750f3c60b31','2026-11-19','whole_team','slips',9,'we','full','Registered manager','falls physiotherapist','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',22,'','everything','','[]',0,0);
CREATE TABLE opportunity (
	id VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	serial INTEGER NOT NULL, 
	noted_on DATE NOT NULL, 
	kinds VARCHAR NOT NULL, 
	details VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	happened_on DATE NOT NULL, 
	precision VARCHAR NOT NULL, 
	harm VARCHAR NOT NULL, 
	happened_before BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (year, serial)
);
INSERT INTO "opportunity" VALUES('b92d3ecc2ab06c4d0d1f0a3966347f6d',2026,1,'2026-09-17','["COMPLIMENT"]','{"compliment_from": ["professional"]}','Gardening afternoon: a visiting nurse said it was the calmest she has seen the lounge','2026-09-17','day','none',0);
INSERT INTO "opportunity" VALUES('83e57095520c97ad577ce20e1f5a1336',2026,2,'2026-10-02','["COMPLAINT"]','{"complaint_from": ["family_member"]}','Two evening visits missed in one week','2026-10-01','month','minor',0);
INSERT INTO "opportunity" VALUES('62560816bf7a198a35c8a750f3c60b31',2026,3,'2026-11-12','["ACCIDENT"]','{"accident_to": ["person_using_the_service"]}','Fall on the way to the bathroom at night','2026-11-12','day','serious',1);
INSERT INTO "opportunity" VALUES('57758781ed962a19dcfa33cf3040cd37',2026,4,'2026-11-20','["NEAR_MISS"]','{"near_miss": ["health_and_safety"]}','Tablets for the wrong time put out, noticed before giving','2026-11-20','day','none',1);
CREATE TABLE parked_idea (
	id VARCHAR NOT NULL, 
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "parked_idea" VALUES('4682d4ba7f9db7cc136231e0cc0ae67f','933e832f9154328de82e2b3b8fdbe1ce',1,'Put the plug where we can see it');
CREATE TABLE safety_check (
	opportunity_id VARCHAR NOT NULL, 
	checked_on DATE NOT NULL, 
	confirmed_by VARCHAR NOT NULL, 
	light VARCHAR, 
	person VARCHAR, 
	stopped VARCHAR, 
	reported VARCHAR, 
	supported VARCHAR, 
	go_ahead_reason VARCHAR NOT NULL, 
	PRIMARY KEY (opportunity_id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
INSERT INTO "safety_check" VALUES('b92d3ecc2ab06c4d0d1f0a3966347f6d','2026-09-17','Registered manager','no',NULL,NULL,NULL,NULL,'');
INSERT INTO "safety_check" VALUES('83e57095520c97ad577ce20e1f5a1336','2026-10-02','Registered manager',NULL,'yes','yes','yes','not_needed','');
INSERT INTO "safety_check" VALUES('62560816bf7a198a35c8a750f3c60b31','2026-11-12','Registered manager',NULL,'yes','yes','yes','yes','');
INSERT INTO "safety_check" VALUES('57758781ed962a19dcfa33cf3040cd37','2026-11-20','Registered manager',NULL,'yes','yes','yes','yes','');
CREATE INDEX ix_meeting_opportunity_id ON meeting (opportunity_id);
CREATE INDEX ix_learning_point_meeting_id ON learning_point (meeting_id);
CREATE INDEX ix_parked_idea_meeting_id ON parked_idea (meeting_id);
CREATE INDEX ix_agreed_action_meeting_id ON agreed_action (meeting_id);
CREATE INDEX ix_agreed_action_opportunity_id ON agreed_action (opportunity_id);
CREATE INDEX ix_agreed_action_due_on ON agreed_action (due_on);
COMMIT;
PRAGMA application_id = 1382377068;
