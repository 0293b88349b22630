"""Words for illnesses, drugs and treatments in four languages, collected by hand; no list of anyone's was copied."""

from collections.abc import Mapping


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


CONDITIONS: Mapping[str, tuple[str, ...]] = {
    "en": _listed(
        "addiction, adhd, afib, aids, alcoholism, als, alzheimer's, alzheimer's disease, anemia, aneurysm, "
        "angina, anorexia, anxiety disorder, appendicitis, arrhythmia, arthritis, asperger's, asthma, "
        "atrial fibrillation, autism, binge eating disorder, bipolar, bipolar disorder, bladder cancer, "
        "blood clot, borderline personality disorder, bpd, brain tumor, brain tumour, breast cancer, bronchitis, "
        "bulimia, cancer, carpal tunnel, cataracts, celiac disease, cellulitis, cerebral palsy, cervical cancer, "
        "chlamydia, chronic fatigue syndrome, chronic pain, cirrhosis, clinical depression, colitis, "
        "colon cancer, concussion, copd, covid, covid-19, crohn's, crohn's disease, cystic fibrosis, "
        "deep vein thrombosis, dementia, dengue, depression, diabetes, dissociative identity disorder, "
        "diverticulitis, down syndrome, dyslexia, eating disorder, ectopic pregnancy, eczema, ehlers-danlos, "
        "emphysema, endocarditis, endometriosis, epilepsy, erectile dysfunction, fatty liver, fibroids, "
        "fibromyalgia, gallstones, gangrene, gastritis, generalized anxiety disorder, genital herpes, gerd, "
        "gestational diabetes, glaucoma, gonorrhea, gout, graves' disease, guillain-barre, hashimoto's, "
        "heart attack, heart disease, heart failure, heart murmur, hemophilia, hemorrhoids, hepatitis, "
        "hepatitis a, hepatitis b, hepatitis c, hernia, herniated disc, herpes, high blood pressure, "
        "high cholesterol, hiv, hpv, huntington's disease, hypertension, hyperthyroidism, hypothyroidism, ibd, "
        "ibs, infertility, insomnia, irritable bowel syndrome, kidney disease, kidney failure, kidney stones, "
        "leukaemia, leukemia, liver disease, long covid, lung cancer, lupus, lyme disease, lymphedema, lymphoma, "
        "macular degeneration, major depression, malaria, marfan syndrome, melanoma, meningitis, menopause, "
        "migraine, migraines, miscarriage, mrsa, multiple myeloma, multiple sclerosis, muscular dystrophy, "
        "myasthenia gravis, narcolepsy, obesity, ocd, osteoarthritis, osteoporosis, ovarian cancer, "
        "pancreatic cancer, pancreatitis, panic attacks, panic disorder, parkinson's, parkinson's disease, pcos, "
        "peanut allergy, penicillin allergy, pneumonia, postpartum depression, prediabetes, prostate cancer, "
        "psoriasis, psychosis, ptsd, pulmonary embolism, rheumatoid arthritis, rosacea, sarcoidosis, sarcoma, "
        "schizoaffective disorder, schizophrenia, sciatica, scoliosis, seizures, sepsis, shingles, "
        "sickle cell anemia, skin cancer, sleep apnea, social anxiety, spina bifida, std, sti, stomach ulcer, "
        "stroke, syphilis, testicular cancer, thyroid cancer, thyroid disease, tinnitus, tourette's, "
        "traumatic brain injury, tuberculosis, tumor, tumour, type 1 diabetes, type 2 diabetes, "
        "ulcerative colitis, uti, vertigo, vitiligo"
    ),
    "es": _listed(
        "alcoholismo, alzheimer, alzhéimer, anemia, aneurisma, anorexia, ansiedad, apendicitis, apnea del sueño, "
        "arritmia, artritis, artritis reumatoide, artrosis, asma, ataques de pánico, autismo, bipolaridad, "
        "bronquitis, bulimia, cataratas, celiaquía, cirrosis, clamidia, colesterol alto, colitis ulcerosa, "
        "colon irritable, convulsiones, covid, cálculos renales, cáncer, cáncer de colon, cáncer de mama, "
        "cáncer de piel, cáncer de próstata, cáncer de pulmón, demencia, dengue, depresión, depresión posparto, "
        "diabetes, diabetes gestacional, diabetes tipo 1, diabetes tipo 2, dislexia, eccema, ela, "
        "embolia pulmonar, endometriosis, enfermedad de crohn, epilepsia, epoc, esclerosis múltiple, escoliosis, "
        "esquizofrenia, fibrilación auricular, fibromialgia, fibrosis quística, gastritis, glaucoma, gonorrea, "
        "gota, hemofilia, hepatitis, hepatitis b, hepatitis c, hernia, hernia discal, herpes, hipertensión, "
        "hipertiroidismo, hipotiroidismo, hígado graso, ictus, infarto, infertilidad, insomnio, "
        "insuficiencia cardíaca, insuficiencia renal, leucemia, linfoma, lupus, malaria, melanoma, meningitis, "
        "migraña, migrañas, neumonía, obesidad, osteoporosis, ovario poliquístico, pancreatitis, parkinson, "
        "parálisis cerebral, presión alta, psicosis, psoriasis, párkinson, sida, sífilis, síndrome de down, "
        "tdah, tensión alta, tept, toc, trastorno bipolar, trastorno de ansiedad, "
        "trastorno límite de la personalidad, trombosis, tuberculosis, tumor, tumor cerebral, vih, vph, úlcera"
    ),
    "fr": _listed(
        "alcoolisme, alzheimer, anorexie, anémie, anévrisme, apnée du sommeil, appendicite, arthrite, arthrose, "
        "arythmie, asthme, autisme, avc, boulimie, bpco, bronchite, calculs rénaux, cancer, cancer de la peau, "
        "cancer de la prostate, cancer du côlon, cancer du poumon, cancer du sein, cataracte, chlamydia, "
        "cholestérol, cirrhose, covid, crise cardiaque, diabète, diabète de type 1, diabète de type 2, "
        "drépanocytose, dyslexie, démence, dépression, dépression post-partum, eczéma, embolie pulmonaire, "
        "endométriose, fibromyalgie, gastrite, glaucome, gonorrhée, goutte, hernie, hernie discale, herpès, "
        "hypertension, hypertension artérielle, hyperthyroïdie, hypothyroïdie, hémophilie, hépatite, hépatite b, "
        "hépatite c, infarctus, infertilité, insomnie, insuffisance cardiaque, insuffisance rénale, leucémie, "
        "lupus, lymphome, maladie cœliaque, maladie d'alzheimer, maladie de crohn, maladie de lyme, "
        "maladie de parkinson, migraine, migraines, mucoviscidose, mélanome, méningite, obésité, ostéoporose, "
        "paludisme, pancréatite, papillomavirus, parkinson, phlébite, pneumonie, polyarthrite rhumatoïde, "
        "psoriasis, psychose, rectocolite hémorragique, schizophrénie, sclérose en plaques, scoliose, sida, sla, "
        "sspt, syndrome de l'intestin irritable, syphilis, tdah, toc, trisomie 21, trouble bipolaire, "
        "trouble borderline, troubles anxieux, troubles bipolaires, tuberculose, tumeur, ulcère, vih, épilepsie"
    ),
    "zh": _listed(
        "1型糖尿病, 2型糖尿病, 不孕症, 不育, 丙肝, 中风, 乙肝, 乳腺癌, 产后抑郁, 偏头痛, 克罗恩病, 关节炎, "
        "冠心病, 前列腺癌, 动脉瘤, 卵巢癌, 厌食症, 双相情感障碍, 哮喘, 唐氏综合征, 地中海贫血, 多动症, "
        "多发性硬化, 多囊卵巢综合征, 失眠症, 妊娠糖尿病, 子宫内膜异位症, 子宫肌瘤, 宫颈癌, 尖锐湿疣, 尿毒症, "
        "帕金森, 帕金森病, 强迫症, 心力衰竭, 心律不齐, 心肌梗塞, 心脏病, 恐慌症, 慢阻肺, 房颤, 抑郁症, 支气管炎, "
        "新冠, 暴食症, 梅毒, 流产, 淋巴瘤, 淋病, 渐冻症, 湿疹, 溃疡性结肠炎, 焦虑症, 牛皮癣, 甲亢, 甲减, "
        "甲状腺癌, 疝气, 疟疾, 疱疹, 痔疮, 痛风, 癌症, 癫痫, 登革热, 白内障, 白血病, 皮肤癌, 直肠癌, "
        "睡眠呼吸暂停, 类风湿性关节炎, 精神分裂症, 糖尿病, 红斑狼疮, 结肠癌, 老年痴呆, 肝炎, 肝癌, 肝硬化, "
        "肠易激综合征, 肥胖症, 肺炎, 肺癌, 肺结核, 肾病, 肾结石, 肾衰竭, 肿瘤, 胃溃疡, 胃炎, 胃癌, 胆结石, "
        "胰腺炎, 胰腺癌, 脂肪肝, 脊柱侧弯, 脑出血, 脑梗, 脑瘤, 脑瘫, 脑膜炎, 腰椎间盘突出, 自闭症, 艾滋病, "
        "血友病, 血栓, 贫血, 躁郁症, 酒精依赖, 银屑病, 阑尾炎, 阳痿, 阿尔茨海默病, 青光眼, 骨质疏松, 高胆固醇, "
        "高血压, 高血脂, 黑色素瘤"
    ),
}
"""What someone has."""

STATES: Mapping[str, tuple[str, ...]] = {
    "en": _listed(
        "alcoholic, anemic, anorexic, asthmatic, autistic, bipolar, bulimic, celiac, clinically depressed, "
        "diabetic, dyslexic, epileptic, hiv positive, hiv-positive, hypertensive, immunocompromised, in rehab, "
        "in remission, infertile, on dialysis, pregnant, schizophrenic, suicidal, type 1 diabetic, "
        "type 2 diabetic"
    ),
    "es": _listed(
        "alcohólica, alcohólico, anoréxica, asmática, asmático, autista, bipolar, bulímica, celiaca, celiaco, "
        "celíaca, celíaco, diabética, diabético, embarazada, epiléptica, epiléptico, esquizofrénica, "
        "esquizofrénico, hipertensa, hipertenso, seropositiva, seropositivo"
    ),
    "fr": _listed(
        "alcoolique, anorexique, asthmatique, autiste, bipolaire, boulimique, coeliaque, cœliaque, diabétique, "
        "dépressif, dépressive, enceinte, schizophrène, séropositif, séropositive, épileptique"
    ),
    "zh": _listed("HIV阳性, 怀孕, 怀孕了, 阳性患者"),
}
"""What someone is."""

TREATMENTS: Mapping[str, tuple[str, ...]] = {
    "en": _listed(
        "abilify, abortion, accutane, acyclovir, adalimumab, adderall, albuterol, alprazolam, amlodipine, "
        "antabuse, antidepressants, antipsychotics, antiretrovirals, appendectomy, aripiprazole, ativan, "
        "atorvastatin, back surgery, beta blockers, biktarvy, biopsy, birth control, blood thinners, "
        "bone marrow transplant, brain surgery, bupropion, bypass surgery, c-section, celexa, chemo, "
        "chemotherapy, cialis, citalopram, clomid, clonazepam, clozapine, colonoscopy, concerta, cymbalta, "
        "depakote, dialysis, diazepam, duloxetine, effexor, electroconvulsive therapy, eliquis, escitalopram, "
        "estradiol, fentanyl patches, fluoxetine, gabapentin, gastric bypass, gender reassignment surgery, "
        "heart surgery, heart transplant, hip replacement, hormone therapy, hrt, humira, hydrocodone, "
        "hydroxychloroquine, hysterectomy, immunotherapy, insulin, isotretinoin, ivf, keppra, kidney transplant, "
        "klonopin, knee replacement, lamictal, lamotrigine, levetiracetam, levothyroxine, lexapro, lipitor, "
        "lisinopril, lithium, liver transplant, lorazepam, losartan, lyrica, mastectomy, metformin, methadone, "
        "methotrexate, methylphenidate, metoprolol, mirtazapine, morphine, mounjaro, naltrexone, olanzapine, "
        "omeprazole, open-heart surgery, oxycodone, oxycontin, ozempic, pacemaker, paroxetine, paxil, percocet, "
        "plaquenil, prednisone, pregabalin, prozac, quetiapine, radiation, radiotherapy, rehab, remicade, "
        "risperdal, risperidone, ritalin, semaglutide, seroquel, sertraline, sildenafil, simvastatin, "
        "spironolactone, statins, stent, strattera, suboxone, synthroid, tamoxifen, testosterone, top surgery, "
        "tramadol, trazodone, truvada, valium, valtrex, vasectomy, venlafaxine, ventolin, viagra, vicodin, "
        "vyvanse, warfarin, wegovy, wellbutrin, xanax, xarelto, zoloft, zyprexa"
    ),
    "es": _listed(
        "alprazolam, amlodipino, ansiolíticos, anticonceptivos, antidepresivos, antirretrovirales, "
        "atorvastatina, clonazepam, diazepam, diálisis, duloxetina, enalapril, escitalopram, fluoxetina, "
        "gabapentina, insulina, levotiroxina, litio, lorazepam, losartán, metadona, metformina, metilfenidato, "
        "metotrexato, morfina, olanzapina, omeprazol, paroxetina, prednisona, pregabalina, quetiapina, "
        "quimioterapia, radioterapia, risperidona, sertralina, simvastatina, sintrom, tramadol, venlafaxina"
    ),
    "fr": _listed(
        "alprazolam, antidépresseurs, antirétroviraux, anxiolytiques, bromazépam, chimio, chimiothérapie, "
        "dialyse, escitalopram, fluoxétine, gabapentine, insuline, levothyrox, lexomil, lithium, lévothyrox, "
        "metformine, morphine, méthadone, méthotrexate, olanzapine, oméprazole, paroxétine, "
        "pilule contraceptive, prednisone, prégabaline, quétiapine, radiothérapie, rispéridone, ritaline, "
        "seroplex, sertraline, subutex, tramadol, venlafaxine, xanax"
    ),
    "zh": _listed(
        "专注达, 二甲双胍, 他汀, 优甲乐, 利他林, 利培酮, 劳拉西泮, 化疗, 华法林, 喹硫平, 奥氮平, 安定, 安眠药, "
        "帕罗西汀, 度洛西汀, 抗抑郁药, 放疗, 文拉法辛, 氟西汀, 氯硝西泮, 泼尼松, 甲氨蝶呤, 甲状腺素, 百忧解, "
        "碳酸锂, 胰岛素, 舍曲林, 艾司西酞普兰, 透析, 避孕药, 阻断药, 阿普唑仑, 降压药"
    ),
}
"""What someone takes or goes through."""
