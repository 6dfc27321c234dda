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
	late_because VARCHAR DEFAULT '' NOT NULL, 
	done_on DATE, 
	checked_on DATE, 
	checked_by VARCHAR DEFAULT '' NOT NULL, 
	checked_how VARCHAR, 
	look_on DATE, 
	looked_on DATE, 
	holding VARCHAR, 
	dropped_on DATE, 
	dropped_because VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "agreed_action" VALUES('8f968919d4666783a1521c776ea636ca','11d9e0b81dbedf6950da16a96b6c77ab','249d4b5613c687c588312fe5b5987120',1,'Keep 2 to 4 on Thursdays free of paperwork','ROTA','Deputy manager','2026-10-01',1,'','yes','','2026-09-24','',NULL,NULL,'',NULL,NULL,NULL,NULL,'2026-10-02','Not needed any more');
INSERT INTO "agreed_action" VALUES('0cea4bfa9c59dc6ee1a1508fed6a4672','11d9e0b81dbedf6950da16a96b6c77ab','249d4b5613c687c588312fe5b5987120',2,'Tell the sister home how we did it','SHARE_GOOD_PRACTICE','Activities lead','2026-09-30',1,'','no','','2026-09-24','','2026-10-02','2026-10-05','Registered manager','saw_it','2026-11-30',NULL,'no',NULL,'');
INSERT INTO "agreed_action" VALUES('d746cf2f7ea8dd63adba61c95fc0b5d1','22f3e41848b098d935f0d30586f625a9','d66ddc7234e641cad1cfa24f1d28a626',1,'Fit a socket at the front of the bed so that the mat plug can be seen','EQUIPMENT_ENVIRONMENT','Maintenance lead','2026-12-03',1,'','yes','','2026-11-19','',NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "agreed_action" VALUES('9cb6fa8da0cc69183f57d96f46b8d9b3','22f3e41848b098d935f0d30586f625a9','d66ddc7234e641cad1cfa24f1d28a626',2,'Move night checks to the times each person usually gets up, and write them in the night care plan','ROTA','Deputy manager','2026-12-04',1,'','yes','','2026-11-19','',NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "agreed_action" VALUES('5debfc95f74da0eee2d31a727bd5ca62','22f3e41848b098d935f0d30586f625a9','d66ddc7234e641cad1cfa24f1d28a626',3,'Evening check of bell and mat together, on the handover sheet','HANDOVER_COMMS','Senior on nights','2026-11-27',1,'','not_sure','','2026-11-19','',NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "agreed_action" VALUES('8bff71e8729cbbb8cc3c32638ed43364','22f3e41848b098d935f0d30586f625a9','d66ddc7234e641cad1cfa24f1d28a626',4,'Show agency staff the room before the shift starts','TRAINING','Shift leader','2027-01-15',1,'','no','','2026-11-19','',NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'');
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',0,'D4',1,'What happened that was so good?','Say it in your own words. Leave out the name of the person we support.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',1,'D5',1,'What did we do that made the difference?','Say what was done, so that others can do it too.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',2,'D7',1,'What was the result for the person?','No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',3,'F4',2,'What did we feel afterwards?','Pass is fine.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',4,'E3',3,'What went well, and what made it possible?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',5,'C1',4,'How could everyone we support have an experience like this?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',6,'C2',4,'If the same situation came again, what would we make sure to do again?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('249d4b5613c687c588312fe5b5987120',7,'C5',4,'What help do we need to share this across the service?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',0,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',1,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',2,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',3,'E3',3,'What went well?','','revealed','','keyboard','');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',4,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',5,'C2',4,'If we were faced with the same situation again, what could we do differently?','','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',6,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('019c298f26de0ada5f29c2e6029efcd2',7,'C5',4,'What help do we need to make any changes?','','waiting','',NULL,'');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',0,'D1',1,'When and where did this happen?','Roughly is fine: morning, lounge. Exact times can point to people.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',1,'D2',1,'Why were we there?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',2,'D3',1,'Who else was there?','Roles, not names. For example: a senior carer, a visiting nurse, a relative, the person we support.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',3,'D4',1,'What happened?','Just what could be seen or heard. No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',4,'D5',1,'What did we do?','Say what was done, not who did it.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',5,'D6',1,'What did other people do?','Roles, not names. Say what was done, not why you think they did it.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',6,'D7',1,'What was the result of this situation?','For the person first, then everyone else.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',7,'F1',2,'What did we feel before this situation took place?','Pass is fine.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',8,'F2',2,'What did we feel while this situation took place?','Pass is fine. Take your time.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',9,'F3',2,'What do we think other people felt during this situation?','Especially the person we support. We are guessing, so say “may have felt”.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',10,'F4',2,'What did we feel after the situation?','Support is available: tell the person leading.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',11,'F5',2,'What do we think about the situation now?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',12,'F6',2,'What do we think other people feel about the situation now?','Roles, not names. Has anyone asked them?','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',13,'E1',3,'What was positive about this situation?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',14,'E2',3,'What was negative?','What, not who.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',15,'E3',3,'What went well?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',16,'E4',3,'What didn''t go so well?','Think tools, time, plans and information as well as people.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',17,'E5',3,'What did we and other people do to contribute to the situation (either positively or negatively)?','Say what helped and what got in the way. Actions, not people. No names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',18,'C1',4,'How could this have been a more positive experience for everyone involved?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',19,'C2',4,'If we were faced with the same situation again, what could we do differently?','','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',20,'C3',4,'What skills do we need to develop, so that we can handle this type of situation better?','About skills the team needs. Not about one person.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',21,'C4',4,'What changes do we need to make to any plans, assessments etc.?','Which plans, not whose names.','revealed','','slips','');
INSERT INTO "asked_question" VALUES('d66ddc7234e641cad1cfa24f1d28a626',22,'C5',4,'What help do we need to make any changes?','','revealed','','slips','');
CREATE TABLE check_in (
	id VARCHAR NOT NULL, 
	opportunity_id VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	"by" VARCHAR NOT NULL, 
	people INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
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
INSERT INTO "contribution" VALUES('d8f21f8ce263ef81a0e2f6a68fbfa72f','249d4b5613c687c588312fe5b5987120','C1','do it in the lounge in winter with the window boxes',NULL);
INSERT INTO "contribution" VALUES('4ae862ab1229059f6247fd0fbbcfdb34','249d4b5613c687c588312fe5b5987120','C2','keep 2 to 4 free of paperwork on Thursdays',NULL);
INSERT INTO "contribution" VALUES('4be880b79fbc151b4f0c41e28406601d','249d4b5613c687c588312fe5b5987120','C2','one job each',NULL);
INSERT INTO "contribution" VALUES('80095096f38068441fe2112c2bab3405','249d4b5613c687c588312fe5b5987120','C5','someone to cover the office phone',NULL);
INSERT INTO "contribution" VALUES('b562a10efddea8b5658dfbb78c5bcdba','249d4b5613c687c588312fe5b5987120','C5','£40 for seeds',NULL);
INSERT INTO "contribution" VALUES('5765f7e02ef9f339a9a18297690dde35','249d4b5613c687c588312fe5b5987120','D4','Everyone outside by 2, even the two who never come down',NULL);
INSERT INTO "contribution" VALUES('a0c0f9e578a78d7863b52c96deea3d10','249d4b5613c687c588312fe5b5987120','D4','Nobody asked to go home 🙂',NULL);
INSERT INTO "contribution" VALUES('302b60f7fb76c31875b850f9201dbdec','249d4b5613c687c588312fe5b5987120','D5','put the kettle on outside',NULL);
INSERT INTO "contribution" VALUES('787c638f5331ebbb932ae2ca58640209','249d4b5613c687c588312fe5b5987120','D5','one job each',NULL);
INSERT INTO "contribution" VALUES('fc23dc3ed1ea6cfdedef3562ec2a5210','249d4b5613c687c588312fe5b5987120','D5','sat down with people instead of standing',NULL);
INSERT INTO "contribution" VALUES('8b33ea8f67a0b9e400eed61effaf0eda','249d4b5613c687c588312fe5b5987120','D7','Łucja''s tomatoes',NULL);
INSERT INTO "contribution" VALUES('8c209a8abc7c5019231889888fce67f4','249d4b5613c687c588312fe5b5987120','D7','slept through',NULL);
INSERT INTO "contribution" VALUES('ea8edaeb0e75516b8bac8e6ecfc6931e','249d4b5613c687c588312fe5b5987120','D7','Ate a proper tea — first time in weeks',NULL);
INSERT INTO "contribution" VALUES('626d3001093f579d066400a536d505b6','249d4b5613c687c588312fe5b5987120','E3','no paperwork between 2 and 4, agreed at handover','073f5a0b0b60c9d610636fd5eff55baa');
INSERT INTO "contribution" VALUES('bf3147f2c2fb6df17aa075543d2dcb9e','249d4b5613c687c588312fe5b5987120','E3','the weather!',NULL);
INSERT INTO "contribution" VALUES('5eb5c6a108dd597c58b99bb02474717a','249d4b5613c687c588312fe5b5987120','F4','It felt like why I do this',NULL);
INSERT INTO "contribution" VALUES('9d22aba00669ebbed68e9be25d2aa80f','249d4b5613c687c588312fe5b5987120','F4','proud',NULL);
INSERT INTO "contribution" VALUES('233b38f1c7efc1bb50114032b4aa9691','d66ddc7234e641cad1cfa24f1d28a626','C1','ask people when they usually get up instead of fixed rounds',NULL);
INSERT INTO "contribution" VALUES('36ec121d3a6281d2ffc2c3ab6dcbb25a','d66ddc7234e641cad1cfa24f1d28a626','C1','light that comes on by itself',NULL);
INSERT INTO "contribution" VALUES('d6faecb29446d1db146bdf4adf5be8e1','d66ddc7234e641cad1cfa24f1d28a626','C1','ring the family straight away even at 4am if they want that',NULL);
INSERT INTO "contribution" VALUES('51beed906d8b8f23c07d4fac815c6168','d66ddc7234e641cad1cfa24f1d28a626','C2','agency shown the room before the shift starts',NULL);
INSERT INTO "contribution" VALUES('d959c88dfa55a3bb6d69d62bc0c5f524','d66ddc7234e641cad1cfa24f1d28a626','C2','check bell + mat together at the same time every evening',NULL);
INSERT INTO "contribution" VALUES('1eda9cf2c058f63c8f8ff7d927bfb340','d66ddc7234e641cad1cfa24f1d28a626','C3','using the mat',NULL);
INSERT INTO "contribution" VALUES('3fa857cef33e65bf4d55012ae56843e5','d66ddc7234e641cad1cfa24f1d28a626','C3','how to ring a family with bad news',NULL);
INSERT INTO "contribution" VALUES('3a1818b07b0d2f9c1eadce1c35da532b','d66ddc7234e641cad1cfa24f1d28a626','C4','agency induction sheet',NULL);
INSERT INTO "contribution" VALUES('5927ee4bff404a269ebbc8211e78ca74','d66ddc7234e641cad1cfa24f1d28a626','C4','falls risk assessment',NULL);
INSERT INTO "contribution" VALUES('85e6de4bde3a77ef54fda7853d43befc','d66ddc7234e641cad1cfa24f1d28a626','C4','night care plan: usual time for getting up',NULL);
INSERT INTO "contribution" VALUES('3a07bf818ff95b7c4f95ade847a70c64','d66ddc7234e641cad1cfa24f1d28a626','C5','a socket at the front of the bed – maintenance',NULL);
INSERT INTO "contribution" VALUES('3cb9351100639c6930ecf120afcf13ed','d66ddc7234e641cad1cfa24f1d28a626','C5','the physio to look at footwear',NULL);
INSERT INTO "contribution" VALUES('21c0cba61efba3a02921e9a9c460c967','d66ddc7234e641cad1cfa24f1d28a626','D1','between the bathroom and the lift, lights were on the night setting',NULL);
INSERT INTO "contribution" VALUES('ae4381539bdc50ba2bcc136cb845b2b0','d66ddc7234e641cad1cfa24f1d28a626','D1','Early morning, upstairs corridor',NULL);
INSERT INTO "contribution" VALUES('f85020e56aba68576aa23577d95e025b','d66ddc7234e641cad1cfa24f1d28a626','D1','about 4ish',NULL);
INSERT INTO "contribution" VALUES('61b5759217d5cb8d6d389d0969400e6c','d66ddc7234e641cad1cfa24f1d28a626','D2','answering a bell at the other end',NULL);
INSERT INTO "contribution" VALUES('76f4677fd8116f5c03f316ca3047d22b','d66ddc7234e641cad1cfa24f1d28a626','D2','Two of us on nights, one upstairs one down',NULL);
INSERT INTO "contribution" VALUES('4004a4f0a687540b064aabe691295afa','d66ddc7234e641cad1cfa24f1d28a626','D3','A senior carer, a carer from the agency, the person we support',NULL);
INSERT INTO "contribution" VALUES('b0c1e109cb9c0ee00ef84796c39cc143','d66ddc7234e641cad1cfa24f1d28a626','D3','Nobody saw it',NULL);
INSERT INTO "contribution" VALUES('e3290f7c1a511edac7a886a2383c2e60','d66ddc7234e641cad1cfa24f1d28a626','D3','pass',NULL);
INSERT INTO "contribution" VALUES('65039f3da8023a3f725d616a54fa045b','d66ddc7234e641cad1cfa24f1d28a626','D4','Call bell was on the chair, out of reach',NULL);
INSERT INTO "contribution" VALUES('9994d1020245f12955beab0b2bb0203c','d66ddc7234e641cad1cfa24f1d28a626','D4','The mat alarm was not plugged in [checked it at 6]',NULL);
INSERT INTO "contribution" VALUES('cbf04aae498554076e3ee34e430eb081','d66ddc7234e641cad1cfa24f1d28a626','D4','Found on the floor by the bathroom door, awake and talking',NULL);
INSERT INTO "contribution" VALUES('ecc7cec6ad8f5e4f5ff6d39da04582ad','d66ddc7234e641cad1cfa24f1d28a626','D4','They had got up on their own because the bell takes too long',NULL);
INSERT INTO "contribution" VALUES('10bafaaef0bf7324efb6163193063f3c','d66ddc7234e641cad1cfa24f1d28a626','D5','Stayed with them, did not lift, rang 111 then 999',NULL);
INSERT INTO "contribution" VALUES('5b61e5e9c311170644178b1737c45417','d66ddc7234e641cad1cfa24f1d28a626','D5','Kept them warm – blanket + pillow',NULL);
INSERT INTO "contribution" VALUES('bc8fd40a67613d03411d5cb588f23568','d66ddc7234e641cad1cfa24f1d28a626','D5','Covered the floor downstairs with one person',NULL);
INSERT INTO "contribution" VALUES('3ca3476abef6ddd4a11a75f566aa9a7c','d66ddc7234e641cad1cfa24f1d28a626','D6','Paramedics took 50 mins',NULL);
INSERT INTO "contribution" VALUES('63a1362bc61edb361e542c67c42907d4','d66ddc7234e641cad1cfa24f1d28a626','D6','The day team moved the chair in the afternoon',NULL);
INSERT INTO "contribution" VALUES('2f40a0e9dcee709b4a8b156fac4a273e','d66ddc7234e641cad1cfa24f1d28a626','D7','Family upset they heard at 9',NULL);
INSERT INTO "contribution" VALUES('5fbf756b1acaf36e1f94e0e7719ad7b4','d66ddc7234e641cad1cfa24f1d28a626','D7','Frightened to walk to the bathroom now',NULL);
INSERT INTO "contribution" VALUES('b9926175d87bb25c6fd1d932b565aec6','d66ddc7234e641cad1cfa24f1d28a626','D7','Broken wrist. In hospital two nights',NULL);
INSERT INTO "contribution" VALUES('5d2319fb54d6d83b0b2b7f269e89d808','d66ddc7234e641cad1cfa24f1d28a626','E1','The person we support was never left alone',NULL);
INSERT INTO "contribution" VALUES('d749811bdfebfcd1876dac865ed354dc','d66ddc7234e641cad1cfa24f1d28a626','E1','Nobody lifted. First aid was right',NULL);
INSERT INTO "contribution" VALUES('2b57f7e2226c5904901467a584075f65','d66ddc7234e641cad1cfa24f1d28a626','E2','50 minutes on a cold floor',NULL);
INSERT INTO "contribution" VALUES('4b551bf7d40c204d2e0dddaa80f6d02c','d66ddc7234e641cad1cfa24f1d28a626','E2','Family told late',NULL);
INSERT INTO "contribution" VALUES('054ef4c038132154e1fc081cf0ce14b7','d66ddc7234e641cad1cfa24f1d28a626','E3','handover sheet was filled in properly for once!!',NULL);
INSERT INTO "contribution" VALUES('093347962bf4e5ba76fb5906b36ad5e7','d66ddc7234e641cad1cfa24f1d28a626','E4','agency carer had not been shown the mat',NULL);
INSERT INTO "contribution" VALUES('7f07129b5dfc4766156806716ce963f8','d66ddc7234e641cad1cfa24f1d28a626','E4','bell out of reach',NULL);
INSERT INTO "contribution" VALUES('bb357bcbf202f4f6266e2617e8e289c0','d66ddc7234e641cad1cfa24f1d28a626','E4','mat not plugged in',NULL);
INSERT INTO "contribution" VALUES('f234b5e999602e8ece4ca491f1cee5d2','d66ddc7234e641cad1cfa24f1d28a626','E4','fixed times for checks',NULL);
INSERT INTO "contribution" VALUES('68dd0f58ecded4c0f90d6d704112577e','d66ddc7234e641cad1cfa24f1d28a626','E5','Moving the chair moved the bell: nobody''s job to check','c4d01a7d40ab628aeb68969692d7d6c1');
INSERT INTO "contribution" VALUES('f9a710a4971d0b8952cb598175861a90','d66ddc7234e641cad1cfa24f1d28a626','E5','[/b] short staffed [/b]',NULL);
INSERT INTO "contribution" VALUES('ff1dd6fcba18703e5804394d3cc23dc9','d66ddc7234e641cad1cfa24f1d28a626','E5','The mat plug is behind the bed where you cannot see it',NULL);
INSERT INTO "contribution" VALUES('26dbc25129ab975c6f8528ef5d9a4e1b','d66ddc7234e641cad1cfa24f1d28a626','F1','Normal',NULL);
INSERT INTO "contribution" VALUES('42ba8f0a228995c3a34095b0f7bce9a1','d66ddc7234e641cad1cfa24f1d28a626','F1','tired, third night in a row',NULL);
INSERT INTO "contribution" VALUES('ec000e0099b9ba4982c9b4a0b98d8244','d66ddc7234e641cad1cfa24f1d28a626','F1','Worried about the agency cover',NULL);
INSERT INTO "contribution" VALUES('08fae714ac4c3f0cb00251205bf5c08d','d66ddc7234e641cad1cfa24f1d28a626','F2','I felt sick',NULL);
INSERT INTO "contribution" VALUES('0a519eb3c784f08cf7d4059220d11dcb','d66ddc7234e641cad1cfa24f1d28a626','F2','calm, we practised this',NULL);
INSERT INTO "contribution" VALUES('21d52054d29d5e8522664ddd4c01d834','d66ddc7234e641cad1cfa24f1d28a626','F2','scared',NULL);
INSERT INTO "contribution" VALUES('702d8601e849fdb361578df72f719e89','d66ddc7234e641cad1cfa24f1d28a626','F2','pass',NULL);
INSERT INTO "contribution" VALUES('a710c86d4998013f4c9f77c53b4284ba','d66ddc7234e641cad1cfa24f1d28a626','F3','in pain and cold',NULL);
INSERT INTO "contribution" VALUES('aa22d864229d96e1c74f287b1bba8e3e','d66ddc7234e641cad1cfa24f1d28a626','F3','may have felt embarrassed',NULL);
INSERT INTO "contribution" VALUES('f27b84ac11cbb0663197c10fe24373f7','d66ddc7234e641cad1cfa24f1d28a626','F3','may have felt nobody was coming',NULL);
INSERT INTO "contribution" VALUES('04a8a31eadb3b364b8408d8ba40b264e','d66ddc7234e641cad1cfa24f1d28a626','F4','angry about the mat',NULL);
INSERT INTO "contribution" VALUES('85ba409eec8c90f56681cd06e28e7a05','d66ddc7234e641cad1cfa24f1d28a626','F4','Guilty even though I know I shouldn''t',NULL);
INSERT INTO "contribution" VALUES('f367a53177d3083cc6e3a99a02eb0f85','d66ddc7234e641cad1cfa24f1d28a626','F4','Relieved it was not a hip',NULL);
INSERT INTO "contribution" VALUES('5a879c26940cfc2967907d212b8b1d85','d66ddc7234e641cad1cfa24f1d28a626','F5','It will happen again unless we change the night checks',NULL);
INSERT INTO "contribution" VALUES('f25834a8017830edcaf3e07027863a1b','d66ddc7234e641cad1cfa24f1d28a626','F5','Sad',NULL);
INSERT INTO "contribution" VALUES('b0926cf940eb66464d028c1b25c7c6ad','d66ddc7234e641cad1cfa24f1d28a626','F6','The family think we hid it',NULL);
INSERT INTO "contribution" VALUES('c7112251204c6607f192a51ea120c3e8','d66ddc7234e641cad1cfa24f1d28a626','F6','we have not asked them',NULL);
CREATE TABLE finding (
	id VARCHAR NOT NULL, 
	opportunity_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	organisation VARCHAR NOT NULL, 
	found_on DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	decision VARCHAR, 
	because VARCHAR NOT NULL, 
	action_id VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
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
INSERT INTO "learning_point" VALUES('073f5a0b0b60c9d610636fd5eff55baa','249d4b5613c687c588312fe5b5987120',1,3,'Two hours with no paperwork lets us sit down with people.',6);
INSERT INTO "learning_point" VALUES('c4d01a7d40ab628aeb68969692d7d6c1','d66ddc7234e641cad1cfa24f1d28a626',1,3,'Moving furniture can move a call bell out of reach without anyone noticing.',9);
INSERT INTO "learning_point" VALUES('98381cb60b00daa5f0386b6a2643e93c','d66ddc7234e641cad1cfa24f1d28a626',2,4,'Night checks should follow when each person usually gets up, not the clock.',8);
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
INSERT INTO "meeting" VALUES('249d4b5613c687c588312fe5b5987120','11d9e0b81dbedf6950da16a96b6c77ab','2026-09-24','whole_team','slips',6,'positive-we','positive_short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',7,'','everything','','[]',0,0);
INSERT INTO "meeting" VALUES('019c298f26de0ada5f29c2e6029efcd2','c038d64452e1e4d0fa19378e5c9928c0','2026-10-08','small_groups','keyboard',4,'we','short','Registered manager','','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','questions',4,'',NULL,'','[]',0,0);
INSERT INTO "meeting" VALUES('d66ddc7234e641cad1cfa24f1d28a626','22f3e41848b098d935f0d30586f625a9','2026-11-19','whole_team','slips',9,'we','full','Registered manager','falls physiotherapist','Learning from Safeguarding Enquiries, Safety Incidents and Complaints, v17','ended',22,'','everything','','[]',0,0);
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
	happened_before BOOLEAN NOT NULL, lifted_on DATE, lifted_by VARCHAR DEFAULT '' NOT NULL, lifted_limits VARCHAR DEFAULT '' NOT NULL, lifted_for VARCHAR DEFAULT '[]' NOT NULL, closed_on DATE, closed_by VARCHAR DEFAULT '' NOT NULL, closed_because VARCHAR DEFAULT '' NOT NULL, closed_points VARCHAR DEFAULT '[]' NOT NULL, closed_before VARCHAR DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (year, serial)
);
INSERT INTO "opportunity" VALUES('11d9e0b81dbedf6950da16a96b6c77ab',2026,1,'2026-09-17','["COMPLIMENT"]','{"compliment_from": ["professional"]}','Gardening afternoon: a visiting nurse said it was the calmest she has seen the lounge','2026-09-17','day','none',0,NULL,'','','[]',NULL,'','','[]','[]');
INSERT INTO "opportunity" VALUES('c038d64452e1e4d0fa19378e5c9928c0',2026,2,'2026-10-02','["COMPLAINT"]','{"complaint_from": ["family_member"]}','Two evening visits missed in one week','2026-10-01','month','minor',0,NULL,'','','[]',NULL,'','','[]','[]');
INSERT INTO "opportunity" VALUES('22f3e41848b098d935f0d30586f625a9',2026,3,'2026-11-12','["ACCIDENT"]','{"accident_to": ["person_using_the_service"]}','Fall on the way to the bathroom at night','2026-11-12','day','serious',1,NULL,'','','[]',NULL,'','','[]','[]');
INSERT INTO "opportunity" VALUES('dcc7fb25f492b6a0de62639c1d4308f5',2026,4,'2026-11-20','["NEAR_MISS"]','{"near_miss": ["health_and_safety"]}','Tablets for the wrong time put out, noticed before giving','2026-11-20','day','none',1,NULL,'','','[]',NULL,'','','[]','[]');
CREATE TABLE parked_idea (
	id VARCHAR NOT NULL, 
	meeting_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "parked_idea" VALUES('f8d90a72513e636e878a271ca98c4b68','d66ddc7234e641cad1cfa24f1d28a626',1,'Put the plug where we can see it');
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
INSERT INTO "safety_check" VALUES('11d9e0b81dbedf6950da16a96b6c77ab','2026-09-17','Registered manager','no',NULL,NULL,NULL,NULL,'');
INSERT INTO "safety_check" VALUES('c038d64452e1e4d0fa19378e5c9928c0','2026-10-02','Registered manager',NULL,'yes','yes','yes','not_needed','');
INSERT INTO "safety_check" VALUES('22f3e41848b098d935f0d30586f625a9','2026-11-12','Registered manager',NULL,'yes','yes','yes','yes','');
INSERT INTO "safety_check" VALUES('dcc7fb25f492b6a0de62639c1d4308f5','2026-11-20','Registered manager',NULL,'yes','yes','yes','yes','');
CREATE TABLE telling (
	id VARCHAR NOT NULL, 
	opportunity_id VARCHAR NOT NULL, 
	action_id VARCHAR, 
	position INTEGER NOT NULL, 
	duty VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	"by" VARCHAR NOT NULL, 
	ways VARCHAR NOT NULL, 
	learning BOOLEAN NOT NULL, 
	changes BOOLEAN NOT NULL, 
	covers VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	because VARCHAR NOT NULL, 
	details VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
CREATE TABLE told_elsewhere (
	opportunity_id VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	standing VARCHAR NOT NULL, 
	done_on DATE, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (opportunity_id, "key"), 
	FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
);
CREATE INDEX ix_meeting_opportunity_id ON meeting (opportunity_id);
CREATE INDEX ix_learning_point_meeting_id ON learning_point (meeting_id);
CREATE INDEX ix_parked_idea_meeting_id ON parked_idea (meeting_id);
CREATE INDEX ix_agreed_action_done ON agreed_action (done_on) WHERE done_on IS NOT NULL AND dropped_on IS NULL AND (checked_on IS NULL OR (look_on IS NOT NULL AND looked_on IS NULL));
CREATE INDEX ix_agreed_action_to_do ON agreed_action (due_on) WHERE done_on IS NULL AND dropped_on IS NULL;
CREATE INDEX ix_agreed_action_opportunity_id ON agreed_action (opportunity_id);
CREATE INDEX ix_agreed_action_meeting_id ON agreed_action (meeting_id);
CREATE INDEX ix_opportunity_open ON opportunity (year, serial) WHERE closed_on IS NULL;
CREATE INDEX ix_finding_opportunity_id ON finding (opportunity_id);
CREATE INDEX ix_telling_opportunity_id ON telling (opportunity_id);
CREATE INDEX ix_check_in_opportunity_id ON check_in (opportunity_id);
CREATE INDEX ix_agreed_action_not_held ON agreed_action (looked_on) WHERE holding IN ('no', 'partly');
COMMIT;
PRAGMA application_id = 1382377068;
