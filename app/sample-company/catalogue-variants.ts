/** What a product comes in: Chinese, English, and the factor on the price of the plain product. */
export interface Variant {
  zh: string;
  en: string;
  factor: number;
}

/**
 * The choices that shops offer beside a product's name, as `中文 English ×factor · …`. Each product of the catalogue names the two that
 * make sense for it, so that no combination is nonsense: bedding has bed sizes, tea has grades.
 */
const axes = {
  // Colours and cuts of clothes.
  warmColour: '燕麦色 oatmeal · 炭灰 charcoal · 酒红 burgundy · 藏青 navy · 驼色 camel',
  lightColour: '白色 white · 雾霾蓝 haze blue · 薄荷绿 mint · 浅杏色 light apricot · 浅灰 light grey',
  silkColour: '香槟色 champagne · 墨绿 dark green · 藕粉 dusty pink · 黑色 black · 碎花 floral print',
  leatherColour: '黑色 black · 米白 off-white · 焦糖棕 caramel · 深咖 dark brown · 酒红 burgundy',
  trailColour: '岩灰 rock grey · 沙色 sand · 黑色 black · 军绿 army green · 雾蓝 mist blue',
  denimWash: '深蓝 dark blue · 浅蓝 light blue · 复古黑 vintage black · 水洗灰 washed grey · 米白 off-white',
  skinColour: '肤色 nude · 黑色 black · 藕粉 dusty pink · 豆沙色 rosewood · 浅灰 light grey',
  wearer: "女款 women's · 男款 men's",
  coatLength: '短款 short · 中长款 mid-length ×1.12',
  dressLength: '中长款 midi · 长款 maxi ×1.1',
  trouserLength: '九分款 cropped · 长款 full length',
  padding: '薄款 thin · 加厚款 padded ×1.08',
  bagSize: '中号 medium · 大号 large ×1.12',
  sleeve: '短袖 short sleeves · 长袖 long sleeves ×1.08',
  neckline: '圆领 crew neck · 连帽 hooded ×1.06',
  thumbHole: '基础款 plain · 护手款 with hand cover ×1.1',
  // Sizes and colours of the house.
  homeColour: '雾蓝 mist blue · 奶白 milk white · 豆沙粉 dusty rose · 灰绿 sage · 浅咖 light brown',
  plainColour: '白色 white · 浅灰 light grey · 奶油色 cream · 墨绿 dark green · 雾蓝 mist blue',
  enamelColour: '樱桃红 cherry red · 海军蓝 navy · 奶油白 cream · 橄榄绿 olive · 岩灰 rock grey',
  bedSize: '1.5米床 for 1.5 m beds · 1.8米床 for 1.8 m beds ×1.1',
  quiltSize: '200×230cm 200 × 230 cm · 220×240cm 220 × 240 cm ×1.15',
  quiltFill:
    '90%白鸭绒 90% white duck down · 95%白鸭绒 95% white duck down ×1.08 · 80%灰鹅绒 80% grey goose down ×1.1 · 95%白鹅绒 95% white goose down ×1.35',
  pillowHeight: '高款 high · 中款 medium · 低款 low',
  pillowShape: '标准款 standard · 护颈款 neck support ×1.1 · 颗粒款 studded ×1.05',
  potSize: '22cm 22 cm · 26cm 26 cm ×1.2',
  panSize: '28cm 28 cm · 30cm 30 cm ×1.08 · 32cm 32 cm ×1.15',
  panBottom: '平底 flat base · 圆底 round base · 带盖 with lid ×1.12',
  boxShape: '方形 square · 圆形 round · 长方形 rectangular · 分隔款 divided ×1.08',
  lidColour: '透明盖 clear lids · 灰盖 grey lids · 绿盖 green lids',
  scent: '雪松 cedar · 白茶 white tea · 无花果 fig · 橙花 neroli · 桂花 osmanthus',
  candleSize: '120g 120 g · 220g 220 g ×1.5',
  basketSize: '小号 small · 中号 medium ×1.2 · 大号 large ×1.4',
  chairRest: '带脚托 with footrest ×1.1 · 无脚托 without footrest',
  flaskSize: '350ml 350 ml · 500ml 500 ml ×1.12',
  blanketSize: '150×200cm 150 × 200 cm · 180×200cm 180 × 200 cm ×1.15',
  rackTiers: '两层 two tiers · 三层 three tiers ×1.2',
  rugSize: '120×160cm 120 × 160 cm · 160×230cm 160 × 230 cm ×1.5',
  mattress: '10cm厚 10 cm thick · 15cm厚 15 cm thick ×1.25 · 20cm厚 20 cm thick ×1.45',
  mattressWidth: '1.2米宽 1.2 m wide · 1.5米宽 1.5 m wide ×1.15 · 1.8米宽 1.8 m wide ×1.3',
  curtainWidth: '1.5米宽 1.5 m wide · 2米宽 2 m wide ×1.2',
  mopSet: '配2块拖布 with 2 cloths · 配4块拖布 with 4 cloths ×1.15',
  kettleSize: '1.5L 1.5 L · 1.8L 1.8 L ×1.08',
  // Skin, hair, scents.
  skinType: '干皮适用 for dry skin · 油皮适用 for oily skin · 敏感肌适用 for sensitive skin · 混合皮适用 for combination skin',
  tubeSize: '100g 100 g · 120g 120 g ×1.12 · 150g 150 g ×1.3',
  serumSize: '30ml 30 ml · 50ml 50 ml ×1.5 · 30ml×2支 2 × 30 ml ×1.85',
  creamSize: '30g 30 g ×0.7 · 50g 50 g · 75g 75 g ×1.35',
  sunFinish: '清爽款 light · 润色款 tinted ×1.1 · 防水款 waterproof ×1.1',
  lipShade: '豆沙色 rosewood · 正红 true red · 奶茶色 milk tea · 砖红 brick red · 蜜桃色 peach',
  lipFinish: '哑光 matt · 水光 glossy',
  faceShade: '瓷白 porcelain · 自然色 natural · 象牙白 ivory · 小麦色 wheat · 暖杏色 warm apricot',
  faceFinish: '雾面 matt · 柔光 soft glow',
  hairType:
    '干枯受损发 for damaged hair · 细软发 for fine hair · 染烫发 for coloured hair · 油性头皮 for oily scalps · 中性发质 for normal hair',
  bottleSize: '300ml 300 ml · 500ml 500 ml ×1.4',
  oilSize: '50ml 50 ml · 100ml 100 ml ×1.6',
  bodyScent: '樱花 cherry blossom · 白桃 white peach · 乌木 ebony · 小苍兰 freesia · 柑橘 citrus',
  giftCount: '三件套 set of 3 · 五件套 set of 5 ×1.4',
  maskNeed: '补水 hydrating · 舒缓 soothing · 提亮 brightening · 紧致 firming ×1.1 · 修护 repairing ×1.1',
  maskCount: '5片 5 pieces · 10片 10 pieces ×1.8',
  // Flavours and weights.
  nutFlavour: '原味 plain · 轻盐 lightly salted · 蜂蜜 honey · 燕麦混合 with oats · 果干混合 with dried fruit',
  meatFlavour: '原味 plain · 香辣 spicy · 五香 five-spice · 黑胡椒 black pepper · 沙嗲 satay',
  sweetFlavour: '原味 plain · 桂花 osmanthus · 抹茶 matcha · 红豆 red bean · 芝麻 sesame',
  coffeeRoast: '浅烘 light roast · 中烘 medium roast · 深烘 dark roast · 意式拼配 espresso blend · 低因 decaffeinated ×1.1',
  teaGrade: '特级 top grade ×1.3 · 一级 first grade · 二级 second grade ×0.8 · 陈年 aged ×1.35 · 春茶 spring picking ×1.15',
  teaFlavour: '原味 plain · 茉莉 jasmine · 桂花 osmanthus · 白桃 white peach · 炭焙 charcoal-roasted',
  honeyFlower: '椴树蜜 linden · 洋槐蜜 acacia · 枣花蜜 jujube blossom · 荆条蜜 vitex · 百花蜜 wildflower',
  grainMix: '五谷 five grains · 八宝 eight treasures · 黑米 black rice · 藜麦 quinoa ×1.2 · 红豆薏米 red bean and barley',
  oilOrigin: '西班牙 Spain · 意大利 Italy ×1.1 · 希腊 Greece · 突尼斯 Tunisia · 甘肃陇南 Longnan, Gansu',
  riceHarvest: '稻花香 Daohuaxiang · 长粒香 long-grain · 胚芽米 germ rice ×1.15 · 有机 organic ×1.3 · 鸭田米 duck-field ×1.2',
  foodPack: '单盒装 single box · 两盒装 2 boxes ×1.9',
  foodBag: '250g 250 g · 500g 500 g ×1.8',
  drinkPack: '整箱装 full case · 两箱装 2 cases ×1.9',
  foodJar: '单瓶装 single bottle · 两瓶装 2 bottles ×1.9',
  giftBox: '简装 plain pack · 礼盒装 gift box ×1.2',
  // Ages and patterns of children's things.
  nappySize: 'S码 size S · M码 size M · L码 size L · XL码 size XL · XXL码 size XXL',
  nappyKind: '超薄款 extra thin · 夜用款 for the night ×1.1',
  milkStage: '1段 stage 1 · 2段 stage 2 · 3段 stage 3 · 4段 stage 4 · 有机3段 organic stage 3 ×1.15',
  milkTin: '800g 800 g · 900g 900 g ×1.1',
  wipeKind: '加厚 thick · 手口专用 for hands and mouth · 婴儿柔 extra soft · 抑菌 antibacterial · 无香 unscented',
  wipePack: '60抽 60 sheets · 80抽 80 sheets ×1.15',
  childSize: '90cm 90 cm · 100cm 100 cm · 110cm 110 cm · 120cm 120 cm · 130cm 130 cm',
  childPattern: '小熊 bears · 小兔 rabbits · 恐龙 dinosaurs · 星空 stars · 云朵 clouds',
  childColour: '浅蓝 light blue · 浅粉 light pink · 米黄 pale yellow · 薄荷绿 mint · 浅灰 light grey',
  childWearer: '男童款 for boys · 女童款 for girls',
  seatKind: '基础款 basic · 旋转款 swivel ×1.2',
  pramKind: '轻便款 light · 双向款 reversible ×1.15',
  bowlKind: '吸盘款 with suction base · 注水保温款 keeps warm ×1.15',
  pieces: '60粒 60 pieces · 100粒 100 pieces ×1.35',
  puzzlePieces: '60片 60 pieces · 100片 100 pieces ×1.35',
  penKind: '标准版 standard · 双语版 bilingual ×1.15',
  flavourPaste: '草莓味 strawberry · 葡萄味 grape · 橙子味 orange · 西瓜味 watermelon · 蜜桃味 peach',
  setCount: '两支装 set of 2 · 三支装 set of 3 ×1.35',
  deskWidth: '100cm 100 cm · 120cm 120 cm ×1.15',
  babyAge: '0–6个月 0–6 months · 6–12个月 6–12 months · 12–18个月 12–18 months · 18–24个月 18–24 months',
  season: '薄款 light · 四季款 all seasons · 加厚款 thick ×1.1',
  // Versions of devices.
  deviceColour: '曜石黑 obsidian black · 云白 cloud white · 雾蓝 mist blue · 樱粉 blush pink · 银灰 silver grey',
  deviceVersion: '标准版 standard · Pro版 Pro ×1.25',
  chargePower: '22.5W 22.5 W · 65W 65 W ×1.4',
  heatPower: '1800W 1,800 W · 2200W 2,200 W ×1.12',
  fryerSize: '4.5L 4.5 L · 6L 6 L ×1.2',
  lockKind: '指纹版 fingerprint · 人脸识别版 face recognition ×1.3',
  beamKind: '1080P 1080p · 4K 4K ×1.5',
  coffeeKind: '半自动 semi-automatic · 全自动 fully automatic ×1.4',
  lockColour: '黑色 black · 古铜色 bronze',
  humidifierTank: '3L 3 L · 5L 5 L ×1.2',
  blanketWidth: '单人 single · 双人 double ×1.35',
} as const satisfies Record<string, string>;

export type AxisName = keyof typeof axes;

export function isAxisName(name: unknown): name is AxisName {
  return typeof name === 'string' && Object.hasOwn(axes, name);
}

export function variantsOf(axis: AxisName): Variant[] {
  return axes[axis].split(' · ').map(parseVariant);
}

function parseVariant(text: string): Variant {
  const [, zh, en, factor = '1'] = /^(\S+) (.+?)(?: ×([\d.]+))?$/.exec(text) ?? [];
  if (zh === undefined || en === undefined) throw new Error(`not a variant: ${text}`);
  return { zh, en, factor: Number(factor) };
}
