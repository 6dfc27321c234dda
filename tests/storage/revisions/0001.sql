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
INSERT INTO "agreed_action" VALUES('35b0b18b764b2579b151daa2eb412715','da6839f5ded382418046f995da6fb283','7fe2925c1d2e8e68c73533ac06591b66',1,'Keep 2 to 4 on Thursdays free of paperwork','ROTA','Deputy manager','2026-10-01',1,'','yes','','2026-09-24');
INSERT INTO "agreed_action" VALUES('a5d0e085ea03964154630e3e954f7872','da6839f5ded382418046f995da6fb283','7fe2925c1d2e8e68c73533ac06591b66',2,'Tell the sister home how we did it','SHARE_GOOD_PRACTICE','Activities lead','2026-09-30',1,'','no','','2026-09-24');
INSERT INTO "agreed_action" VALUES('a30e688216ae6b2d5a959d9a6cd241bc','52990cf97b435f53d6f9599d0bf18542','fdf12f5c53914c520eba3685437dfa20',1,'Fit a socket at the front of the bed so that the mat plug can be seen','EQUIPMENT_ENVIRONMENT','Maintenance lead','2026-12-03',1,'','yes','','2026-11-19');
INSERT INTO "agreed_action" VALUES('0ea155b103fa4dcec029703102898f56','52990cf97b435f53d6f9599d0bf18542','fdf12f5c53914c520eba3685437dfa20',2,'Move night checks to the times each person usually gets up, and write them in the night care plan','ROTA','Deputy manager','2026-12-04',1,'','yes','','2026-11-19');
INSERT INTO "agreed_action" VALUES('2204fbf5820a900aaaf4e6c3d09c9a54','52990cf97b435f53d6f9599d0bf18542','fdf12f5c53914c520eba3685437dfa20',3,'Evening check of bell and mat together, on the handover sheet','HANDOVER_COMMS','Senior on nights','2026-11-27',1,'','not_sure','','2026-11-19');
INSERT INTO "agreed_action" VALUES('1296e27630393ef122ca361476ba0c3d','52990cf97b435f53d6f9599d0bf18542','fdf12f5c53914c520eba3685437dfa20',4,'Show agency staff the room before the shift starts','TRAINING','Shift leader','2027-01-15',1,'','no','','2026-11-19');
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE asked_question (
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	step INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	warning VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	skip_reason VARCHAR NOT NULL, 
	PRIMARY KEY (meeting_id, position), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',0,'D4',1,'What happened that was so good?','Say it in your own words. Leave out the name of the person we support.','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',1,'D5',1,'What did we do that made the difference?','Say what was done, so that others can do it too.','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',2,'D7',1,'What was the result for the person?','No names.','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',3,'F4',2,'What did we feel afterwards?','Pass is fine.','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',4,'E3',3,'What went well, and what made it possible?','','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',5,'C1',4,'How could everyone we support have an experience like this?','','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',6,'C2',4,'If the same situation came again, what would we make sure to do again?','','revealed','');
INSERT INTO "asked_question" VALUES('7fe2925c1d2e8e68c73533ac06591b66',7,'C5',4,'What help do we need to share this across the service?','','revealed','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',0,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',1,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',2,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',3,'E3',3,'What went well?','','revealed','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',4,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','waiting','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',5,'C2',4,'If we were faced with the same situation again, what could we do differently?','','waiting','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',6,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','waiting','');
INSERT INTO "asked_question" VALUES('d27e4bfb46cd43a729cf695a2d247faa',7,'C5',4,'What help do we need to make any changes?','','waiting','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',0,'D1',1,'When and where did this happen?','Roughly is fine: morning, lounge. Exact times can point to people.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',1,'D2',1,'Why were we there?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',2,'D3',1,'Who else was there?','Roles, not names. For example: a senior carer, a visiting nurse, a relative, the person we support.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',3,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',4,'D5',1,'What did we do?','Say what was done, not who did it.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',5,'D6',1,'What did other people do?','Roles, not names. Say what was done, not why you think they did it.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',6,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',7,'F1',2,'What did we feel before this situation took place?','Pass is fine.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',8,'F2',2,'What did we feel while this situation took place?','Pass is fine. Take your time.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',9,'F3',2,'What do we think other people felt during this situation?','Especially the person we support. We are guessing, so say “may have felt”.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',10,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',11,'F5',2,'What do we think about the situation now?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',12,'F6',2,'What do we think other people feel about the situation now?','Roles, not names. Has anyone asked them?','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',13,'E1',3,'What was positive about this situation?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',14,'E2',3,'What was negative?','What, not who.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',15,'E3',3,'What went well?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',16,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',17,'E5',3,'What did we and other people do to contribute to the situation (either positively or negatively)?','Say what helped and what got in the way. Actions, not people. No names.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',18,'C1',4,'How could this have been a more positive experience for everyone involved?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',19,'C2',4,'If we were faced with the same situation again, what could we do differently?','','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',20,'C3',4,'What skills do we need to develop, so that we can handle this type of situation better?','About skills the team needs. Not about one person.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',21,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','revealed','');
INSERT INTO "asked_question" VALUES('fdf12f5c53914c520eba3685437dfa20',22,'C5',4,'What help do we need to make any changes?','','revealed','');
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
INSERT INTO "contribution" VALUES('323a6f845fe5241cc09bbbb7a4198483','7fe2925c1d2e8e68c73533ac06591b66','C1','do it in the lounge in winter with the window boxes',NULL);
INSERT INTO "contribution" VALUES('9345fc8d0c9a28804a7e1f86f2e235a1','7fe2925c1d2e8e68c73533ac06591b66','C2','keep 2 to 4 free of paperwork on Thursdays',NULL);
INSERT INTO "contribution" VALUES('998e4820e96631049c1f7955838caad9','7fe2925c1d2e8e68c73533ac06591b66','C2','one job each',NULL);
INSERT INTO "contribution" VALUES('1aee77a13a6300a4b21fc8509ec9da72','7fe2925c1d2e8e68c73533ac06591b66','C5','£40 for seeds',NULL);
INSERT INTO "contribution" VALUES('4045342e195d7d1ccd63243c2549cd4c','7fe2925c1d2e8e68c73533ac06591b66','C5','someone to cover the office phone',NULL);
INSERT INTO "contribution" VALUES('013cda884534b77b9bba7babbcca3a85','7fe2925c1d2e8e68c73533ac06591b66','D4','Everyone outside by 2, even the two who never come down',NULL);
INSERT INTO "contribution" VALUES('9962add664970bf5bbac793dadbd1e35','7fe2925c1d2e8e68c73533ac06591b66','D4','Nobody asked to go home 🙂',NULL);
INSERT INTO "contribution" VALUES('31182e3865539d6df8e7db4f4a9b1e22','7fe2925c1d2e8e68c73533ac06591b66','D5','put the kettle on outside',NULL);
INSERT INTO "contribution" VALUES('3eb123addd39d70e08a1d5969b15bd6c','7fe2925c1d2e8e68c73533ac06591b66','D5','one job each',NULL);
INSERT INTO "contribution" VALUES('67651db3d1367234fcfa5696250024cf','7fe2925c1d2e8e68c73533ac06591b66','D5','sat down with people instead of standing',NULL);
INSERT INTO "contribution" VALUES('17d6533da1a9e7ce189d8e8a869d0cdb','7fe2925c1d2e8e68c73533ac06591b66','D7','Łucja''s tomatoes',NULL);
INSERT INTO "contribution" VALUES('ce684d9f74a7a0b1ca5d4ff45856ca77','7fe2925c1d2e8e68c73533ac06591b66','D7','slept through',NULL);
INSERT INTO "contribution" VALUES('db886deb3b086de0487f36bc706cbefa','7fe2925c1d2e8e68c73533ac06591b66','D7','Ate a proper tea — first time in weeks',NULL);
INSERT INTO "contribution" VALUES('98992101ee9ba1cd40a4332d0be91bfa','7fe2925c1d2e8e68c73533ac06591b66','E3','no paperwork between 2 and 4, agreed at handover','e410288031d114fa8e450de7bafa32c2');
INSERT INTO "contribution" VALUES('fc8cbc58ab28652affdb67674fbc2052','7fe2925c1d2e8e68c73533ac06591b66','E3','the weather!',NULL);
INSERT INTO "contribution" VALUES('0b38bc9ac53d2815b15544385ff78b57','7fe2925c1d2e8e68c73533ac06591b66','F4','It felt like why I do this',NULL);
INSERT INTO "contribution" VALUES('87d793874940cc7ec304ca69bbdf0567','7fe2925c1d2e8e68c73533ac06591b66','F4','proud',NULL);
INSERT INTO "contribution" VALUES('1698cc2343cdfc0103c860bbac437ccb','fdf12f5c53914c520eba3685437dfa20','C1','ring the family straight away even at 4am if they want that',NULL);
INSERT INTO "contribution" VALUES('2a6dd87068d17fc93fee1b60d2af9574','fdf12f5c53914c520eba3685437dfa20','C1','ask people when they usually get up instead of fixed rounds',NULL);
INSERT INTO "contribution" VALUES('7b893e35070abf63da18a89dc9890f8d','fdf12f5c53914c520eba3685437dfa20','C1','light that comes on by itself',NULL);
INSERT INTO "contribution" VALUES('40179c481bb5564825a2793ea9e135c0','fdf12f5c53914c520eba3685437dfa20','C2','agency shown the room before the shift starts',NULL);
INSERT INTO "contribution" VALUES('657d0868caf31b12e582b9e4d7d414b8','fdf12f5c53914c520eba3685437dfa20','C2','check bell + mat together at the same time every evening',NULL);
INSERT INTO "contribution" VALUES('0a2fb8640c4cf770aab96275d8fb80e9','fdf12f5c53914c520eba3685437dfa20','C3','how to ring a family with bad news',NULL);
INSERT INTO "contribution" VALUES('4925ab49db334a8617decb62bf4019a7','fdf12f5c53914c520eba3685437dfa20','C3','using the mat',NULL);
INSERT INTO "contribution" VALUES('341b65866ee7ea8788081ca7189c8820','fdf12f5c53914c520eba3685437dfa20','C4','falls risk assessment',NULL);
INSERT INTO "contribution" VALUES('81f81988c84f54cf8597af369b8cf90e','fdf12f5c53914c520eba3685437dfa20','C4','night care plan: usual time for getting up',NULL);
INSERT INTO "contribution" VALUES('ac1b34d68c816e2c6565f44f415017cd','fdf12f5c53914c520eba3685437dfa20','C4','agency induction sheet',NULL);
INSERT INTO "contribution" VALUES('833901c17d9bb9aaf88f664f32b0a5b9','fdf12f5c53914c520eba3685437dfa20','C5','the physio to look at footwear',NULL);
INSERT INTO "contribution" VALUES('f432b4d595b4fce4d40c72c0b12a6bb8','fdf12f5c53914c520eba3685437dfa20','C5','a socket at the front of the bed – maintenance',NULL);
INSERT INTO "contribution" VALUES('1060cbb95086f858479070f9b90e0a3b','fdf12f5c53914c520eba3685437dfa20','D1','between the bathroom and the lift, lights were on the night setting',NULL);
INSERT INTO "contribution" VALUES('e5ee5b17c706bc80dad11d90f6525970','fdf12f5c53914c520eba3685437dfa20','D1','about 4ish',NULL);
INSERT INTO "contribution" VALUES('fd7e70785823b7945f6b46dd4c6ed0a3','fdf12f5c53914c520eba3685437dfa20','D1','Early morning, upstairs corridor',NULL);
INSERT INTO "contribution" VALUES('0d0c93645bfbf0e907f4e8e4e85ebf89','fdf12f5c53914c520eba3685437dfa20','D2','answering a bell at the other end',NULL);
INSERT INTO "contribution" VALUES('7b7f87c19d3ba7451fa6f3918b9a9239','fdf12f5c53914c520eba3685437dfa20','D2','Two of us on nights, one upstairs one down',NULL);
INSERT INTO "contribution" VALUES('4ff1386c0c52f4be0ced618c390cc5be','fdf12f5c53914c520eba3685437dfa20','D3','A senior carer, a carer from the agency, the person we support',NULL);
INSERT INTO "contribution" VALUES('ebec9ce55abb6147bd4f44e6c70e9265','fdf12f5c53914c520eba3685437dfa20','D3','Nobody saw it',NULL);
INSERT INTO "contribution" VALUES('f2d73448e50ae803a616e042fe6625c0','fdf12f5c53914c520eba3685437dfa20','D3','pass',NULL);
INSERT INTO "contribution" VALUES('2fdb1a8a96f40e2b838e86c1acdca4ef','fdf12f5c53914c520eba3685437dfa20','D4','The mat alarm was not plugged in [checked it at 6]',NULL);
INSERT INTO "contribution" VALUES('8d068ca8aebe2e6e9068fcf7a6aa70d8','fdf12f5c53914c520eba3685437dfa20','D4','They had got up on their own because the bell takes too long',NULL);
INSERT INTO "contribution" VALUES('a87b7a9c5bd2fb25ea8f5153821f76be','fdf12f5c53914c520eba3685437dfa20','D4','Call bell was on the chair, out of reach',NULL);
INSERT INTO "contribution" VALUES('bb7750a1f8a4fde70332a271f6b856ee','fdf12f5c53914c520eba3685437dfa20','D4','Found on the floor by the bathroom door, awake and talking',NULL);
INSERT INTO "contribution" VALUES('405f0b3417fbb37cbf076ec0ce02efba','fdf12f5c53914c520eba3685437dfa20','D5','Stayed with them, did not lift, rang 111 then 999',NULL);
INSERT INTO "contribution" VALUES('419492f318b6d314f6f0398cf52d00ee','fdf12f5c53914c520eba3685437dfa20','D5','Kept them warm – blanket + pillow',NULL);
INSERT INTO "contribution" VALUES('92665ae6958746ec1cc73d7be9c00a53','fdf12f5c53914c520eba3685437dfa20','D5','Covered the floor downstairs with one person',NULL);
INSERT INTO "contribution" VALUES('5141d995ed2c29bcd739eee067b0e4fd','fdf12f5c53914c520eba3685437dfa20','D6','Paramedics took 50 mins',NULL);
INSERT INTO "contribution" VALUES('9ef8c93d54f36d1ed7b46a3f7191837b','fdf12f5c53914c520eba3685437dfa20','D6','The day team moved the chair in the afternoon',NULL);
INSERT INTO "contribution" VALUES('3ab208361b6245a9df57e4b6d6781ece','fdf12f5c53914c520eba3685437dfa20','D7','Broken wrist. In hospital two nights',NULL);
INSERT INTO "contribution" VALUES('477cab91a1e0654363299c0cb86187a2','fdf12f5c53914c520eba3685437dfa20','D7','Frightened to walk to the bathroom now',NULL);
INSERT INTO "contribution" VALUES('c8d3971c43f76150ea2042cc9ec5fbfb','fdf12f5c53914c520eba3685437dfa20','D7','Family upset they heard at 9',NULL);
INSERT INTO "contribution" VALUES('050f213209993fa135f4a9406e5d2db7','fdf12f5c53914c520eba3685437dfa20','E1','Nobody lifted. First aid was right',NULL);
INSERT INTO "contribution" VALUES('0fd89c3eb78556cb806b51ea9ae7d2f4','fdf12f5c53914c520eba3685437dfa20','E1','The person we support was never left alone',NULL);
INSERT INTO "contribution" VALUES('28bfc4146db3ad0863dcab9baf537498','fdf12f5c53914c520eba3685437dfa20','E2','50 minutes on a cold floor',NULL);
INSERT INTO "contribution" VALUES('dac938bef302f3bf32f83ee3c0383613','fdf12f5c53914c520eba3685437dfa20','E2','Family told late',NULL);
INSERT INTO "contribution" VALUES('8b11cf284abdec190863231557d8e207','fdf12f5c53914c520eba3685437dfa20','E3','handover sheet was filled in properly for once!!',NULL);
INSERT INTO "contribution" VALUES('0aef8d047cc724da9255081c55c03b16','fdf12f5c53914c520eba3685437dfa20','E4','fixed times for checks',NULL);
INSERT INTO "contribution" VALUES('36b0c80353a3f353fa4f68841882da5c','fdf12f5c53914c520eba3685437dfa20','E4','mat not plugged in',NULL);
INSERT INTO "contribution" VALUES('794cf74429644e65c32f958ad8002baa','fdf12f5c53914c520eba3685437dfa20','E4','bell out of reach',NULL);
INSERT INTO "contribution" VALUES('f8d06c5726384cf0ff7697ff1a42d070','fdf12f5c53914c520eba3685437dfa20','E4','agency carer had not been shown the mat',NULL);
INSERT INTO "contribution" VALUES('5e141c70150670bc861a82f88b8b4024','fdf12f5c53914c520eba3685437dfa20','E5','The mat plug is behind the bed where you cannot see it',NULL);
INSERT INTO "contribution" VALUES('720586009453d8750e54f387c7e6b08b','fdf12f5c53914c520eba3685437dfa20','E5','[/b] short staffed [/b]',NULL);
INSERT INTO "contribution" VALUES('74b039bd63d9cd5639e9e9307e21eed2','fdf12f5c53914c520eba3685437dfa20','E5','Moving the chair moved the bell: nobody''s job to check','17145affa79470b78a26cc1f0b9b5993');
INSERT INTO "contribution" VALUES('c1f47bd7dd18ed166325089d8bef07ff','fdf12f5c53914c520eba3685437dfa20','F1','Normal',NULL);
INSERT INTO "contribution" VALUES('c78c539e2d0a63535b0300de2f0c75ec','fdf12f5c53914c520eba3685437dfa20','F1','tired, third night in a row',NULL);
INSERT INTO "contribution" VALUES('fa89ec7f262bf3fd9630ea724ebf8f3c','fdf12f5c53914c520eba3685437dfa20','F1','Worried about the agency cover',NULL);
INSERT INTO "contribution" VALUES('11ce45421ac70f46f6d0ef6324a1e690','fdf12f5c53914c520eba3685437dfa20','F2','calm, we practised this',NULL);
INSERT INTO "contribution" VALUES('6fa49828716cc2895be817f9fbdacae8','fdf12f5c53914c520eba3685437dfa20','F2','I felt sick',NULL);
INSERT INTO "contribution" VALUES('7d7e85d1d66380034e85cfdb4739b113','fdf12f5c53914c520eba3685437dfa20','F2','scared',NULL);
INSERT INTO "contribution" VALUES('d62ded3fd2c75ee879baac4c61fb2169','fdf12f5c53914c520eba3685437dfa20','F2','pass',NULL);
INSERT INTO "contribution" VALUES('81151905c9ee9e35318035b62a74bde3','fdf12f5c53914c520eba3685437dfa20','F3','may have felt nobody was coming',NULL);
INSERT INTO "contribution" VALUES('a44194206ba9802906e71c75631a280f','fdf12f5c53914c520eba3685437dfa20','F3','may have felt embarrassed',NULL);
INSERT INTO "contribution" VALUES('dc262b34e3173bb5edc332bb5bea0e58','fdf12f5c53914c520eba3685437dfa20','F3','in pain and cold',NULL);
INSERT INTO "contribution" VALUES('cf2c0ac1a259aed0c4cea1feb3c081d7','fdf12f5c53914c520eba3685437dfa20','F4','Guilty even though I know I shouldn''t',NULL);
INSERT INTO "contribution" VALUES('ea0af01739858ec07315744c3de708bb','fdf12f5c53914c520eba3685437dfa20','F4','angry about the mat',NULL);
INSERT INTO "contribution" VALUES('f9bc81b8b63477cfbb4dd907cec2b302','fdf12f5c53914c520eba3685437dfa20','F4','Relieved it was not a hip',NULL);
INSERT INTO "contribution" VALUES('aa409315eb4e6f5e4e62acd3a1f67efa','fdf12f5c53914c520eba3685437dfa20','F5','It will happen again unless we change the night checks',NULL);
INSERT INTO "contribution" VALUES('da8106a9472095b0c49d3c237aac4be8','fdf12f5c53914c520eba3685437dfa20','F5','Sad',NULL);
INSERT INTO "contribution" VALUES('493a1243a7c2b249f3936bb7d9198455','fdf12f5c53914c520eba3685437dfa20','F6','The family think we hid it',NULL);
INSERT INTO "contribution" VALUES('87de8b1253a7ed2bfdbfc2b524274bfc','fdf12f5c53914c520eba3685437dfa20','F6','we have not asked them',NULL);
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
INSERT INTO "learning_point" VALUES('e410288031d114fa8e450de7bafa32c2','7fe2925c1d2e8e68c73533ac06591b66',1,3,'Two hours with no paperwork lets us sit down with people.',6);
INSERT INTO "learning_point" VALUES('17145affa79470b78a26cc1f0b9b5993','fdf12f5c53914c520eba3685437dfa20',1,3,'Moving furniture can move a call bell out of reach without anyone noticing.',9);
INSERT INTO "learning_point" VALUES('894db98c1ed9d0ae6aff1782e1022b6a','fdf12f5c53914c520eba3685437dfa20',2,4,'Night checks should follow when each person usually gets up, not the clock.',8);
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
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
INSERT INTO "meeting" VALUES('7fe2925c1d2e8e68c73533ac06591b66','da6839f5ded382418046f995da6fb283','2026-09-24','whole_team','slips',6,'positive-we','positive_short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',7,'','everything');
INSERT INTO "meeting" VALUES('d27e4bfb46cd43a729cf695a2d247faa','386bc84aeb08312036325fb227249bd6','2026-10-08','small_groups','keyboard',4,'we','short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','questions',4,'',NULL);
INSERT INTO "meeting" VALUES('fdf12f5c53914c520eba3685437dfa20','52990cf97b435f53d6f9599d0bf18542','2026-11-19','whole_team','slips',9,'we','full','Registered manager','falls physiotherapist','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',22,'','everything');
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
INSERT INTO "opportunity" VALUES('da6839f5ded382418046f995da6fb283',2026,1,'2026-09-17','["COMPLIMENT"]','{"compliment_from": ["professional"]}','Gardening afternoon: a visiting nurse said it was the calmest she has seen the lounge','2026-09-17','day','none',0);
INSERT INTO "opportunity" VALUES('386bc84aeb08312036325fb227249bd6',2026,2,'2026-10-02','["COMPLAINT"]','{"complaint_from": ["family_member"]}','Two evening visits missed in one week','2026-10-01','month','minor',0);
INSERT INTO "opportunity" VALUES('52990cf97b435f53d6f9599d0bf18542',2026,3,'2026-11-12','["ACCIDENT"]','{"accident_to": ["person_using_the_service"]}','Fall on the way to the bathroom at night','2026-11-12','day','serious',1);
INSERT INTO "opportunity" VALUES('139fe1d50b977608afd1a3ef27c1e44a',2026,4,'2026-11-20','["NEAR_MISS"]','{"near_miss": ["health_and_safety"]}','Tablets for the wrong time put out, noticed before giving','2026-11-20','day','none',1);
CREATE TABLE parked_idea (
	id VARCHAR NOT NULL, 
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "parked_idea" VALUES('c316f855c68706ec702589e49104ef95','fdf12f5c53914c520eba3685437dfa20',1,'Put the plug where we can see it');
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
INSERT INTO "safety_check" VALUES('da6839f5ded382418046f995da6fb283','2026-09-17','Registered manager','no',NULL,NULL,NULL,NULL,'');
INSERT INTO "safety_check" VALUES('386bc84aeb08312036325fb227249bd6','2026-10-02','Registered manager',NULL,'yes','yes','yes','not_needed','');
INSERT INTO "safety_check" VALUES('52990cf97b435f53d6f9599d0bf18542','2026-11-12','Registered manager',NULL,'yes','yes','yes','yes','');
INSERT INTO "safety_check" VALUES('139fe1d50b977608afd1a3ef27c1e44a','2026-11-20','Registered manager',NULL,'yes','yes','yes','yes','');
CREATE INDEX ix_meeting_opportunity_id ON meeting (opportunity_id);
CREATE INDEX ix_learning_point_meeting_id ON learning_point (meeting_id);
CREATE INDEX ix_parked_idea_meeting_id ON parked_idea (meeting_id);
CREATE INDEX ix_agreed_action_meeting_id ON agreed_action (meeting_id);
CREATE INDEX ix_agreed_action_opportunity_id ON agreed_action (opportunity_id);
CREATE INDEX ix_agreed_action_due_on ON agreed_action (due_on);
COMMIT;
PRAGMA application_id = 1382377068;
